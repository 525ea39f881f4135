import { defineWording } from './define.js';

export default defineWording({
  language: 'fr',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  by: ["d'ici ", "d'ici à ", 'au plus tard en ', 'avant la fin de '],
  endOf: ['la fin de ', 'fin '],
  range: /^(?:de )?(?:19|20|21)\d\d à (\d{4})$/,
  twiceAYear: /^(?:deux fois par an(?:née)?|chaque semestre|semestriellement)(?: jusqu'en (\d{4}))?$/,
  everyYear:
    /^(?:permanent, chaque année|chaque année, au plus tard le 31 mars;.*|(?:chaque année|annuellement|tous les ans)(?: jusqu'en (\d{4}))?)$/s,
  everyQuarter: /^(?:chaque trimestre|trimestriellement|tous les trimestres)(?: jusqu'en (\d{4}))?$/,
  everyMonth: /^(?:chaque mois|mensuellement|tous les mois)(?: jusqu'en (\d{4}))?$/,
});
