import type { FirefoxProcess } from './firefox-process.ts';

/**
 * Right-clicks an element of the current tab for real and chooses the extension's item in the
 * browser's own context menu: the one with this label, else the first. Returns the item's label.
 */
export function chooseMenuItem(
  { chrome }: FirefoxProcess,
  geckoId: string,
  point: { readonly x: number; readonly y: number },
  label?: string,
): Promise<string> {
  return chrome(rightClickAndChoose, geckoId, point, label ?? null);
}

const rightClickAndChoose = `
  const [geckoId, point, label] = args;
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const menu = window.document.getElementById('contentAreaContextMenu');
  const heard = event => new Promise((resolve, reject) => {
    menu.addEventListener(event, resolve, { once: true });
    window.setTimeout(() => reject(new Error('No ' + event + ' within 5 seconds.')), 5000);
  });
  const tab = window.gBrowser.selectedBrowser.getBoundingClientRect();
  const shown = heard('popupshown');
  window.synthesizeMouseEvent(
    'contextmenu', tab.left + point.x, tab.top + point.y, { button: 2, clickCount: 1 }, {});
  await shown;
  // The id of an extension's item is made from its add-on id.
  const prefix = geckoId.replace(/[^a-zA-Z0-9-]/g, '_').toLowerCase() + '-menuitem-';
  const item = [...menu.querySelectorAll('menuitem')].find(
    each => each.id.startsWith(prefix) && (!label || each.getAttribute('label') === label));
  // Several items stand in a submenu.
  const folded = item?.closest('menu');
  if (folded) {
    const unfolded = heard('popupshown');
    folded.openMenu(true);
    await unfolded;
  }
  const hidden = heard('popuphidden');
  if (item) item.parentNode.activateItem(item);
  else menu.hidePopup();
  await hidden;
  if (!item) throw new Error('The context menu shows no item of ' + geckoId + '.');
  return item.getAttribute('label');`;
