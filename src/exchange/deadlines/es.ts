import { defineWording } from './define.js';

export default defineWording({
  language: 'es',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
  by: ['antes de ', 'a más tardar en ', 'para ', 'hasta '],
  endOf: ['finales de ', 'fines de ', 'el fin de '],
  range: /^(?:de )?(?:19|20|21)\d\d a (\d{4})$/,
  twiceAYear: /^(?:dos veces al año|cada semestre|semestralmente)(?: hasta (\d{4}))?$/,
  everyYear: /^(?:cada año|anualmente|todos los años)(?: hasta (\d{4}))?$/,
  everyQuarter: /^(?:cada trimestre|trimestralmente)(?: hasta (\d{4}))?$/,
  everyMonth: /^(?:cada mes|mensualmente)(?: hasta (\d{4}))?$/,
});
