// The least that an extension can do at a click, and at a question.
const api = globalThis.browser ?? chrome;
api.contextMenus.onClicked.addListener(() => void api.action.openPopup());
api.runtime.onMessage.addListener((_message, _sender, answer) => answer(null));
