package riskmap.browser;

import com.microsoft.playwright.Page;

/** What a page must never show: texts wider than their box, panels that leave the screen, panels or controls over each other. */
public final class PageFaults {

    private static final String SCRIPT = """
            () => {
              const faults = [];
              const shown = (e) => e.offsetParent !== null || e.id === 'header';
              const boxes = ['layers', 'analysis-panel', 'legend', 'corner', 'heat', 'card']
                .map((id) => document.getElementById(id)).filter((e) => e && !e.hidden && shown(e))
                .map((e) => ({ id: e.id, box: e.getBoundingClientRect() }));
              for (const { id, box } of boxes) {
                if (box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
                  faults.push(id + ' leaves the screen');
              }
              for (const a of boxes) for (const b of boxes) {
                const meet = a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1
                  && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1;
                if (a.id < b.id && meet) faults.push(a.id + ' lies over ' + b.id);
              }
              const controls = [...document.querySelectorAll('.desk :is(button, input, select), #form :is(button, input, select)')]
                .filter(shown).map((e) => ({ e, box: e.getBoundingClientRect() }));
              for (const a of controls) for (const b of controls) {
                const meet = a.box.left < b.box.right - 1 && b.box.left < a.box.right - 1
                  && a.box.top < b.box.bottom - 1 && b.box.top < a.box.bottom - 1;
                if (a.e !== b.e && meet) faults.push(a.e.outerHTML + ' lies over ' + b.e.outerHTML);
              }
              const texts = 'h1, .zone, .tool, .badge, .level-name, .count, .layer-name, .key, .demo, .fold, dt, dd, button';
              for (const e of document.querySelectorAll(texts)) {
                if (shown(e) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
                  faults.push('cut: ' + e.textContent);
              }
              return faults;
            }
            """;

    private PageFaults() {}

    /** A sentence for each fault, as a list. */
    public static Object of(Page page) {
        return page.evaluate(SCRIPT);
    }
}
