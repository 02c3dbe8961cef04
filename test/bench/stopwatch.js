// Notes when the frame was painted that first held what `data-until` selects, in epoch milliseconds.
const { until } = document.currentScript.dataset;

new MutationObserver((_, watch) => {
  if (!document.querySelector(until)) return;
  watch.disconnect();
  requestAnimationFrame(() => {
    // A task after the frame's callbacks: the frame itself comes between.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      globalThis.paintedAt = performance.timeOrigin + performance.now();
    };
    port2.postMessage(null);
  });
}).observe(document, { attributes: true, childList: true, subtree: true });
