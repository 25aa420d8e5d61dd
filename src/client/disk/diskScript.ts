// Every custom element in one classic script, for a copy of the site on a disk: a browser that reads files knows neither
// modules nor fetch nor workers. The build puts the files beside this one in the place of those that need them.
import '../addressHelp.ts';
import '../comparedPairs.ts';
import '../copyMenu.ts';
import '../dateDesk.ts';
import '../languageSwitch.ts';
import '../liveComparison.ts';
import '../searchForm.ts';
import '../searchPage.ts';
import '../verifySite.ts';
