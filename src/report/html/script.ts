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
      });
    });
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
