import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg' },
  vite: () => ({ plugins: [preact()] }),
  manifest: { name: '__MSG_extensionName__', default_locale: 'en' },
});
