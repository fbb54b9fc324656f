import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { TableReader } from '@/lib/list-page/table-reader';
import { tableReader } from '@/lib/page/tables/table-reader';

/** Where the reader stands in our own world of a page, which the page does not see; taken away after each question. */
type Place = typeof globalThis & { dealscopeTables?: TableReader };

/** Put into the page that the user asked us to read, by the click on the toolbar button. */
export default defineUnlistedScript(() => {
  const place = globalThis as Place;
  place.dealscopeTables ??= tableReader(document);
});
