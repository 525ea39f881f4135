// In the preview only: shows the page anew when the register was read again.
'use strict';
(() => {
  const source = new EventSource('/.preview/changes');
  source.addEventListener('change', () => globalThis.location.reload());
})();
