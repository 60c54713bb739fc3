// Runs before anything is painted: the chosen theme, or the system's.
const chosen = localStorage.getItem('theme');
if (chosen) {
  document.documentElement.dataset.theme = chosen;
}
