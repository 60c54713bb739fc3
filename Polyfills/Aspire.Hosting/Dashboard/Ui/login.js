// What the address says: a token that was refused, and the page that was asked for.
const asked = new URLSearchParams(location.search);
document.getElementById('refused').hidden = !asked.has('t');
if (asked.has('returnUrl')) {
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'returnUrl', value: asked.get('returnUrl') });
  document.querySelector('form').append(field);
}
