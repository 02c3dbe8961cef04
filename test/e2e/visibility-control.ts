import type { View } from './view.ts';

/** What the visibility control of the options page says of itself. */
function visibilityControl(options: View) {
  return options.run(() => {
    const control = document.querySelector<HTMLFieldSetElement>('[data-setting="visibility"]');
    const chosen = control?.querySelector<HTMLInputElement>('input:checked');
    return { disabled: control?.disabled, chosen: chosen?.value, text: control?.textContent ?? '' };
  });
}

/** Waits until the control is locked, and gives back what it then says. */
export async function lockedVisibility(options: View) {
  await options.waitFor('[data-setting="visibility"][data-locked="true"]', 20_000);
  return visibilityControl(options);
}
