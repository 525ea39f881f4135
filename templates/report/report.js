// Sorts and filters the longer tables of a report. Without it the page says the same, in the order of the report.
(() => {
  const words = document.querySelector('main').dataset;
  const fewest = 8;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const make = (name, attributes, ...children) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.append(...children);
    return element;
  };
  // What a row sorts by: its place among the numbers of the column, so that days and sums sort by what they are, and the words of its cell.
  const keyOf = (row, index, rank) => {
    const cell = row.cells[index];
    const text = cell?.textContent.trim() ?? '';
    return {
      number: /[0-9]/.test(rank) ? Number(rank) : null,
      text,
      isAbsent: text === '' || cell.querySelector('i') !== null,
    };
  };
  const compare = (a, b, sign) => {
    // What is absent stands last, whichever way is sorted.
    if (a.isAbsent !== b.isAbsent) return a.isAbsent ? 1 : -1;
    if (a.number !== null && b.number !== null) return sign * (a.number - b.number);
    return sign * collator.compare(a.text, b.text);
  };
  const sort = (table, rows, index, sign) => {
    const heads = table.tHead.rows[0].cells;
    for (const head of heads) head.removeAttribute('aria-sort');
    if (sign !== 0) heads[index].setAttribute('aria-sort', sign > 0 ? 'ascending' : 'descending');
    const ranks = (heads[index].dataset.ranks ?? '').split(' ');
    const keyed = rows.map((row, place) => ({ row, place, key: keyOf(row, index, ranks[place]) }));
    keyed.sort((a, b) => (sign === 0 ? 0 : compare(a.key, b.key, sign)) || a.place - b.place);
    table.tBodies[0].append(...keyed.map(({ row }) => row));
  };
  const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const equip = (table) => {
    const rows = [...table.tBodies[0].rows];
    if (rows.length < fewest) return;
    const heads = [...table.tHead.rows[0].cells];
    const order = make('select', {}, make('option', { value: '0 0', textContent: words.unsorted }));
    heads.forEach((head, index) => {
      for (const [sign, arrow] of [
        [1, '↑'],
        [-1, '↓'],
      ]) {
        order.append(make('option', { value: `${index} ${sign}`, textContent: `${head.textContent} ${arrow}` }));
      }
      head.addEventListener('click', () => {
        const isUp = head.getAttribute('aria-sort') === 'ascending';
        order.value = `${index} ${isUp ? -1 : 1}`;
        order.dispatchEvent(new Event('change'));
      });
    });
    order.addEventListener('change', () => sort(table, rows, ...order.value.split(' ').map(Number)));
    const found = make('output', {});
    const filter = make('input', { type: 'search', autocomplete: 'off' });
    const show = () => {
      const parts = plain(filter.value)
        .split(/\s+/)
        .filter((part) => part !== '');
      for (const row of rows) row.hidden = !parts.every((part) => plain(row.textContent).includes(part));
      const count = rows.filter((row) => !row.hidden).length;
      found.textContent =
        parts.length === 0 ? '' : words.found.replace('{count}', count).replace('{total}', rows.length);
    };
    filter.addEventListener('input', show);
    table.classList.add('sortable');
    table.parentElement.before(
      make(
        'div',
        { className: 'tools' },
        make('label', {}, `${words.filter} `, filter),
        make('label', {}, `${words.sort} `, order),
        found,
      ),
    );
    // A link must never lead to a row that is filtered away.
    addEventListener('hashchange', () => {
      if (table.querySelector(':target')?.closest('tr')?.hidden) {
        filter.value = '';
        show();
        table.querySelector(':target').scrollIntoView();
      }
    });
  };
  // Some browsers forget that a table is one where it is laid out as blocks, on narrow screens.
  const roles = { TABLE: 'table', THEAD: 'rowgroup', TBODY: 'rowgroup', TFOOT: 'rowgroup', TR: 'row', TD: 'cell' };
  for (const table of document.querySelectorAll('main table')) {
    for (const part of [table, ...table.querySelectorAll('thead, tbody, tfoot, tr, td')])
      part.setAttribute('role', roles[part.tagName]);
    for (const head of table.querySelectorAll('th'))
      head.setAttribute('role', head.closest('thead') !== null ? 'columnheader' : 'rowheader');
    if (table.tHead !== null && table.closest('.chart') === null) equip(table);
  }
})();
