const MONTHS = [
  ['January', 'Jan.'],
  ['February', 'Feb.'],
  ['March', 'Mar.'],
  ['April', 'Apr.'],
  ['May', 'May'],
  ['June', 'June'],
  ['July', 'July'],
  ['August', 'Aug.'],
  ['September', 'Sept.'],
  ['October', 'Oct.'],
  ['November', 'Nov.'],
  ['December', 'Dec.'],
] as const;

const months = MONTHS.map(([long, short], i) => {
  const name = `month-${String(i + 1).padStart(2, '0')}`;
  return `<term name="${name}">${long}</term><term name="${name}" form="short">${short}</term>`;
}).join('');

/** The terms that the styles use, as a CSL 1.0.2 locale: English in any language of the page, as the styles are. */
export const LOCALE = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="en-US">
  <style-options punctuation-in-quote="true"/>
  <date form="text">
    <date-part name="month" suffix=" "/><date-part name="day" suffix=", "/><date-part name="year"/>
  </date>
  <terms>
    <term name="accessed">accessed</term>
    <term name="retrieved">retrieved</term>
    <term name="from">from</term>
    <term name="in">in</term>
    <term name="and">and</term>
    <term name="and" form="symbol">&amp;</term>
    <term name="et-al">et al.</term>
    <term name="circa">circa</term>
    <term name="circa" form="short">ca.</term>
    <term name="no date" form="short">n.d.</term>
    <term name="version">version</term>
    <term name="open-quote">“</term><term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term><term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">–</term>
    <term name="ad">AD</term><term name="bc">BC</term>
    ${months}
  </terms>
</locale>`;
