import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Every permission and why: README.md, "Permissions". */
const permissions = ['storage', 'unlimitedStorage', 'sidePanel', 'alarms', 'scripting', 'activeTab'];

export default defineConfig({
  imports: false, // Every dependency is written down, so the layer check can see it.
  hooks: {
    // WXT 0.21 injects its own helpers all the same wherever a name equals one of theirs (a parameter called `storage`).
    'config:resolved': (wxt) => {
      wxt.config.imports.presets = [];
      wxt.config.imports.imports = [];
    },
  },
  manifestVersion: 3, // Firefox too: as MV2 its optional hosts would be dropped without a word.
  vite: () => ({
    plugins: [preact({ devToolsEnabled: false })],
    // The oldest that have Temporal, which every local date goes through.
    build: { target: ['chrome144', 'firefox142'], cssTarget: ['chrome144', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: browser === 'firefox' ? permissions.filter((name) => name !== 'sidePanel') : permissions,
    // A self-hosted CRM can stand anywhere, so any host may be asked for, one at a time, and none is taken in advance.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    // Asked for in the moment: cookies by CRMs whose API takes the session in no other way, notifications for goals.
    optional_permissions: ['cookies', 'notifications'],
    incognito: 'not_allowed',
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' } },
      // Firefox opens its sidebar by itself; Chrome asks us.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'open-panel']: {
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_open_panel__',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dealscope@dealscope.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '144' }),
  }),
});
