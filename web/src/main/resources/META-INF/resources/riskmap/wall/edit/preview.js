// The wall as the preview of a scene being edited: shows what the form says, and tells the form where somebody has moved
// the map.

/** Begins to preview on a screen, `{rotation, stage, map}`; `map` is Leaflet's. */
export function previewOn({ rotation, stage, map }) {
  let byHand = false;
  const touched = () => (byHand = !stage.camera.flight); // what a flight does is nobody's hand
  map.dragging.enable();
  map.scrollWheelZoom.enable();
  map.on('dragstart', touched);
  map.getContainer().addEventListener('wheel', touched, { passive: true, capture: true });
  map.on('moveend', () => {
    if (!byHand) return;
    byHand = false;
    parent.postMessage({ extent: stage.adopt() }, location.origin);
  });
  addEventListener('message', ({ origin, data }) => {
    if (origin !== location.origin || !data?.scene) return;
    byHand = false;
    rotation.declare([data.scene]);
  });
}
