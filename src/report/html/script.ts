/**
 * The one script of a page: sorts tables by their heads and lets one star be chosen. Without it all is there, unsorted and
 * to be opened one by one. Old browsers read it too, and it says no word of its own.
 */
export const script = `
(function () {
  'use strict';
  document.documentElement.className = 'scripted';
  var all = function (selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); };
  var compare = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;

  function keyOf(row, column) {
    var cell = row.cells[column];
    var value = cell.getAttribute('data-value');
    return value === null ? cell.textContent : value;
  }

  function sort(table, column, direction) {
    var body = table.tBodies[0];
    var rows = all('tr', body).map(function (row, place) { return { row: row, place: place, key: keyOf(row, column) }; });
    var numbers = rows.every(function (one) { return one.key === '' || isFinite(Number(one.key)); });
    var sign = direction === 'ascending' ? 1 : -1;
    rows.sort(function (a, b) {
      if (a.key === '' || b.key === '') return (a.key === '') - (b.key === '') || a.place - b.place;
      var order = numbers ? Number(a.key) - Number(b.key) : compare(a.key, b.key);
      return sign * order || a.place - b.place;
    });
    rows.forEach(function (one) { body.appendChild(one.row); });
  }

  all('table.sortable').forEach(function (table) {
    var heads = all('thead th', table);
    heads.forEach(function (head, column) {
      var first = head.getAttribute('data-sort');
      if (first === null) return;
      var button = document.createElement('button');
      button.type = 'button';
      button.setAttribute('aria-label', table.getAttribute('data-choose') + ' ' + head.textContent);
      head.appendChild(button);
      if (column === 0) head.setAttribute('aria-sort', first);
      button.addEventListener('click', function () {
        var now = head.getAttribute('aria-sort');
        var next = now === null ? first : now === 'ascending' ? 'descending' : 'ascending';
        heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', next);
        sort(table, column, next);
        table.dispatchEvent(new Event('sorted'));
      });
    });
  });

  function plain(text) {
    return text.toLowerCase().normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').replace(/\\u0111/g, 'd');
  }

  /* A text without diacritics finds those with them; one that has them finds only itself. */
  function finds(wanted, text) {
    var typed = wanted.trim().toLowerCase().normalize('NFC');
    return plain(typed) === typed ? plain(text).indexOf(typed) >= 0 : text.toLowerCase().normalize('NFC').indexOf(typed) >= 0;
  }

  function control(bar, tag, label) {
    var one = document.createElement(tag);
    one.setAttribute('aria-label', label);
    bar.appendChild(one);
    return one;
  }

  /* Texts of a column in the order in which they are met. */
  function choices(bar, table, kind) {
    var texts = [];
    all('tbody:not(.foot) .' + kind, table).forEach(function (cell) {
      var text = cell.textContent.trim();
      if (text !== '' && texts.indexOf(text) < 0) texts.push(text);
    });
    if (texts.length < 2) return null;
    var head = table.querySelector('thead .' + kind).firstChild.textContent;
    var select = control(bar, 'select', head);
    select.add(new Option(head + ': ' + table.getAttribute('data-all'), ''));
    texts.forEach(function (text) { select.add(new Option(text, text)); });
    return { select: select, kind: kind };
  }

  all('table[data-find]').forEach(function (table) {
    var bar = document.createElement('div');
    bar.className = 'controls';
    var find = control(bar, 'input', table.getAttribute('data-find'));
    find.type = 'search';
    find.placeholder = table.getAttribute('data-find');
    var lists = ['tier', 'group'].map(function (kind) { return choices(bar, table, kind); }).filter(Boolean);
    var more = document.createElement('button');
    more.type = 'button';
    more.textContent = table.getAttribute('data-fold');
    bar.appendChild(more);
    var folded = true;
    function update() {
      var rows = all('tbody:not(.foot) tr', table);
      var chosen = lists.filter(function (list) { return list.select.value !== ''; });
      var asked = find.value.trim() !== '' || chosen.length > 0;
      more.hidden = asked || !folded;
      rows.forEach(function (row, place) {
        var meets = finds(find.value, row.querySelector('.unit').textContent) && chosen.every(function (list) {
          return row.querySelector('.' + list.kind).textContent.trim() === list.select.value;
        });
        var between = folded && !asked && place >= 10 && place < rows.length - 10;
        row.className = between || !meets ? 'away' : '';
      });
    }
    find.addEventListener('input', update);
    lists.forEach(function (list) { list.select.addEventListener('change', update); });
    more.addEventListener('click', function () { folded = false; update(); });
    table.addEventListener('sorted', update);
    table.parentNode.parentNode.insertBefore(bar, table.parentNode);
    update();
  });

  all('.stars').forEach(function (stars, place) {
    var units = all('details', stars);
    var label = document.createElement('label');
    var select = document.createElement('select');
    label.className = 'choose';
    label.appendChild(document.createTextNode(stars.getAttribute('data-choose') + ' '));
    label.appendChild(select);
    units.forEach(function (unit, i) {
      select.add(new Option(unit.querySelector('summary').textContent, String(i)));
      unit.addEventListener('toggle', function () { if (unit.open) show(i); });
    });
    function show(chosen) {
      select.selectedIndex = chosen;
      units.forEach(function (unit, i) { if (unit.open !== (i === chosen)) unit.open = i === chosen; });
    }
    select.addEventListener('change', function () { show(select.selectedIndex); });
    stars.insertBefore(label, stars.firstChild);
  });

  function reveal() {
    var target = document.getElementById(location.hash.slice(1));
    var unit = target && target.parentNode;
    if (unit && unit.tagName === 'DETAILS') { unit.open = true; target.scrollIntoView(); }
  }
  window.addEventListener('hashchange', reveal);
  reveal();
})();
`;
