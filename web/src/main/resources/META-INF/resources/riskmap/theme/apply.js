// Sets the theme of a page before its first paint: what its address asks for, else what was chosen last, else the system's.
// A plain script in the head, because a module runs only when the page has been painted. It goes on listening: to the
// system, and to choices made on this page or in another tab.
{
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');

  const kept = () => {
    try {
      return localStorage.getItem('riskmap.theme');
    } catch {
      return null; // a browser that keeps nothing follows the system
    }
  };

  const apply = () => {
    const asked = [new URLSearchParams(location.search).get('theme'), kept()];
    root.dataset.choice = asked.find((one) => ['auto', 'light', 'dark'].includes(one)) ?? 'auto';
    const ofSystem = system.matches ? 'dark' : 'light';
    root.dataset.theme = root.dataset.choice === 'auto' ? ofSystem : root.dataset.choice;
  };

  apply();
  system.addEventListener('change', apply);
  addEventListener('storage', apply);
}
