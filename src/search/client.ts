import { lightWords } from './landing.ts';
import { SearchBox } from './search-box.ts';
import { SearchPage } from './search-page.ts';

export { lightWords };

if (!customElements.get('search-box')) {
  customElements.define('search-box', SearchBox);
  customElements.define('search-page', SearchPage);
}
