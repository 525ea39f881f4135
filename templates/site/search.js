// Finds records in the list that stands in a script beside the page: nothing is sent anywhere.
'use strict';
(() => {
  const place = document.querySelector('.results');
  if (place === null) return;
  const records = globalThis.secretariatRecords;
  if (!Array.isArray(records)) return;

  // As many as a reader goes through.
  const most = 50;

  // Letters that are typed as others, beside those that Unicode takes apart itself.
  const alike = { æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', ى: 'ي', ة: 'ه', ٱ: 'ا' };
  // Letters without their accents, marks and letter case; a word of Arabic without its article.
  const folded = (text) =>
    text
      .normalize('NFKD')
      .replace(/[\p{M}\u0640]/gu, '')
      .toLowerCase()
      .replace(/[æœøłđıßىةٱ]/gu, (letter) => alike[letter]);
  const wordsOf = (text) =>
    (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^و?ال(?=\p{L}{2})/u, ''));

  const entries = records.map(([id, title, kind, text]) => ({
    id,
    title,
    kind,
    id_: folded(id),
    head: wordsOf(`${id} ${title}`),
    body: wordsOf(`${kind} ${text}`),
  }));

  // Every word that was typed must begin a word of the record; words of titles weigh more.
  const weightOf = (entry, asked) => {
    let weight = 0;
    for (const word of asked) {
      const inHead = entry.head.some((own) => own.startsWith(word));
      if (inHead) weight += entry.head.includes(word) ? 5 : 4;
      else if (entry.body.some((own) => own.startsWith(word))) weight += 1;
      else return 0;
    }
    return weight;
  };

  const found = (query) => {
    const asked = wordsOf(query);
    if (asked.length === 0) return [];
    const whole = folded(query.trim());
    return entries
      .map((entry, index) => ({ entry, index, weight: entry.id_ === whole ? Infinity : weightOf(entry, asked) }))
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight || a.index - b.index);
  };

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className !== undefined) made.className = className;
    return made;
  };

  const status = element('p', '', 'count');
  status.setAttribute('role', 'status');
  const list = element('ol');
  place.append(status, list);

  const show = (query) => {
    list.replaceChildren();
    if (query.trim() === '') {
      status.textContent = '';
      return;
    }
    const all = found(query);
    const { none, one, many, first } = place.dataset;
    const count = all.length === 0 ? none : all.length === 1 ? one : many.replace('{count}', String(all.length));
    status.textContent = all.length > most ? `${count}. ${first.replace('{count}', String(most))}` : count;
    for (const { entry } of all.slice(0, most)) {
      const item = element('li');
      const link = element('a');
      link.href = `records/${encodeURIComponent(entry.id)}.html`;
      link.append(element('bdi', entry.title === '' ? entry.id : entry.title));
      item.append(link, element('p', `${entry.kind} · ${entry.id}`));
      list.append(item);
    }
  };

  const input = document.querySelector('#q');
  const asked = new URLSearchParams(globalThis.location.search).get('q') ?? '';
  input.value = asked;
  show(asked);
  let waiting;
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => show(input.value), 120);
  });
})();
