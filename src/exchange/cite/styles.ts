/*
 * Bibliography entries in three styles, in CSL 1.0.2: Chicago (18th edition, notes and bibliography), APA (7th) and MLA
 * (9th). They cover what a source of a chronology can have: authors, title, container, publisher, date and address of
 * articles, pages and books, and the entry of a chronology with its version. What is not known is passed over; in the
 * place of a title stands what kind of work it is, as all three ask. A date of access is given where no other is known.
 */

const style = (title: string, id: string, body: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0" default-locale="en-US" demote-non-dropping-particle="never">
  <info><title>${title}</title><id>${id}</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  ${body}
  <citation><layout><text variable="title"/></layout></citation>
</style>`;

/** Books and reports stand alone, so that their titles are set in italics. */
const standsAlone = 'type="book report motion_picture song" match="any"';

/** Sites are set upright, and so is who a report is from; the names of blogs are in italics. */
const isPage = 'type="webpage post report" match="any"';

/** What stands in something larger, which is named after “In”. */
const isWithin = 'type="entry chapter" match="any"';

const CHICAGO = style(
  'Chicago',
  'datelines-chicago',
  `
  <macro name="author"><names variable="author">
    <name and="text" name-as-sort-order="first" delimiter-precedes-last="always" et-al-min="7" et-al-use-first="3"/>
  </names></macro>
  <macro name="title"><choose>
    <if match="none" variable="title"><text variable="genre"/></if>
    <else-if ${standsAlone}><text variable="title" text-case="title" font-style="italic"/></else-if>
    <else><text variable="title" text-case="title" quotes="true"/></else>
  </choose></macro>
  <macro name="container"><choose>
    <if ${isWithin}><group delimiter=", ">
      <group delimiter=" "><text term="in" text-case="capitalize-first"/><text variable="container-title" font-style="italic"/></group>
      <group delimiter=" "><text term="version"/><text variable="version"/></group>
    </group></if>
    <else-if ${isPage}><text variable="container-title"/></else-if>
    <else><text variable="container-title" font-style="italic"/></else>
  </choose></macro>
  <macro name="date"><choose>
    <if is-uncertain-date="issued"><group delimiter=" " prefix="[" suffix="]">
      <text term="circa" form="short"/><date variable="issued" form="text"/>
    </group></if>
    <else><date variable="issued" form="text"/></else>
  </choose></macro>
  <macro name="accessed"><choose><if variable="issued" match="none"><group delimiter=" ">
    <text term="accessed" text-case="capitalize-first"/><date variable="accessed" form="text"/>
  </group></if></choose></macro>
  <bibliography><layout suffix="."><group delimiter=". ">
    <text macro="author"/>
    <text macro="title"/>
    <group delimiter=", "><text macro="container"/><text variable="publisher"/><text macro="date"/></group>
    <text macro="accessed"/>
    <text variable="URL"/>
  </group></layout></bibliography>`,
);

const APA = style(
  'APA',
  'datelines-apa',
  `
  <macro name="author"><names variable="author">
    <name and="symbol" initialize-with=". " name-as-sort-order="all" delimiter-precedes-last="always" et-al-min="21" et-al-use-first="19" et-al-use-last="true"/>
  </names></macro>
  <macro name="title"><choose>
    <if match="none" variable="title"><text variable="genre" prefix="[" suffix="]"/></if>
    <else-if type="article-magazine article-newspaper article-journal post-weblog chapter entry" match="any"><text variable="title"/></else-if>
    <else><text variable="title" font-style="italic"/></else>
  </choose></macro>
  <macro name="date">
    <group prefix="(" suffix=")" delimiter=" ">
      <choose><if is-uncertain-date="issued"><text term="circa" form="short"/></if></choose>
      <choose>
        <if variable="issued"><date variable="issued">
          <date-part name="year"/><date-part name="month" prefix=", "/><date-part name="day" prefix=" "/>
        </date></if>
        <else><text term="no date" form="short"/></else>
      </choose>
    </group>
  </macro>
  <macro name="container"><choose>
    <if ${isWithin}><group delimiter=" ">
      <text term="in" text-case="capitalize-first"/>
      <text variable="container-title" font-style="italic"/>
      <group prefix="(" suffix=")" delimiter=" "><text term="version" text-case="capitalize-first"/><text variable="version"/></group>
    </group></if>
    <else-if ${isPage}><text variable="container-title"/></else-if>
    <else><text variable="container-title" font-style="italic"/></else>
  </choose></macro>
  <macro name="address"><choose>
    <if variable="URL"><group delimiter=" ">
      <choose><if variable="issued" match="none"><group delimiter=" ">
        <group delimiter=" " suffix=","><text term="retrieved" text-case="capitalize-first"/><date variable="accessed" form="text"/></group>
        <text term="from"/>
      </group></if></choose>
      <text variable="URL"/>
    </group></if>
  </choose></macro>
  <macro name="lead"><choose>
    <if variable="author"><text macro="author"/></if>
    <else><text macro="title"/></else>
  </choose></macro>
  <macro name="rest"><group delimiter=". ">
    <choose><if variable="author"><text macro="title"/></if></choose>
    <text macro="container"/>
    <text variable="publisher"/>
  </group></macro>
  <bibliography><layout>
    <group delimiter=" ">
      <group delimiter=". " suffix="."><text macro="lead"/><text macro="date"/><text macro="rest"/></group>
      <text macro="address"/>
    </group>
  </layout></bibliography>`,
);

const MLA = style(
  'MLA',
  'datelines-mla',
  `
  <macro name="author"><names variable="author">
    <name and="text" name-as-sort-order="first" delimiter-precedes-last="always" et-al-min="3" et-al-use-first="1"/>
  </names></macro>
  <macro name="title"><choose>
    <if match="none" variable="title"><text variable="genre"/></if>
    <else-if ${standsAlone}><text variable="title" text-case="title" font-style="italic"/></else-if>
    <else><text variable="title" text-case="title" quotes="true"/></else>
  </choose></macro>
  <macro name="day"><date variable="issued">
    <date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/>
  </date></macro>
  <macro name="date"><choose>
    <if is-uncertain-date="issued"><group delimiter=" " prefix="[" suffix="]"><text term="circa"/><text macro="day"/></group></if>
    <else><text macro="day"/></else>
  </choose></macro>
  <macro name="accessed"><choose><if variable="issued" match="none"><group delimiter=" ">
    <text term="accessed" text-case="capitalize-first"/>
    <date variable="accessed"><date-part name="day" suffix=" "/><date-part name="month" form="short" suffix=" "/><date-part name="year"/></date>
  </group></if></choose></macro>
  <bibliography><layout suffix="."><group delimiter=". ">
    <text macro="author"/>
    <text macro="title"/>
    <group delimiter=", ">
      <text variable="container-title" font-style="italic"/>
      <group delimiter=" "><text term="version"/><text variable="version"/></group>
      <text variable="publisher"/>
      <text macro="date"/>
      <text variable="URL"/>
    </group>
    <text macro="accessed"/>
  </group></layout></bibliography>`,
);

export const STYLES = { chicago: CHICAGO, apa: APA, mla: MLA } as const;
export type StyleName = keyof typeof STYLES;
