import { useModel } from '@preact/signals';
import { Tool } from '@/components/controls/button';
import { useWords } from '@/components/controls/session-context';
import { openInTab } from '@/lib/state/actions';
import { hashOf, type Place } from '@/lib/state/navigation';
import { PanelTab } from '@/lib/state/panel-tab';
import { type Pins, pinOf } from '@/lib/state/pins';

interface ToolsProps {
  place: Place;
  pins: Pins;
  onSearch: () => void;
  onSettings: () => void;
}

/** What can be done from the head: find anything, keep the report at hand, see the place in a tab of its own. */
export function PanelTools({ place, pins, onSearch, onSettings }: ToolsProps) {
  const t = useWords();
  const page = useModel(() => new PanelTab());
  const isReport = place.screen === 'report';
  return (
    <>
      {isReport && (
        <Tool
          icon="pin"
          label={t.text('head.pin')}
          pressed={pinOf(pins.list.value, place.report, place.view) !== undefined}
          onClick={() => void pins.toggle(place.report, place.view)}
        />
      )}
      <Tool icon="search" label={t.text('head.search')} aria-keyshortcuts="Control+K" onClick={onSearch} />
      {page.isTab.value === false && (
        <Tool icon="tab" label={t.text('head.tab')} onClick={() => void openInTab(hashOf(place))} />
      )}
      {place.screen !== 'report' && place.screen !== 'records' && (
        <Tool icon="settings" label={t.text('word.settings')} onClick={onSettings} />
      )}
    </>
  );
}
