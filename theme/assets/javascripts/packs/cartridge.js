// A Common Cartridge 1.1 of web links, a module a week: what an LMS imports.
// The form is that of scripts/refsite/outputs/cartridge; Moodle knows it by its namespace alone,
// which must stand within the first 1,024 bytes of the manifest.
const CARTRIDGE = (() => {
  const BASE = "http://www.imsglobal.org/xsd/imsccv1p1";
  const escaped = (text) =>
    ESCAPED(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")); // XML 1.0 forbids them
  const short = (text) => ([...text].length > 255 ? `${[...text].slice(0, 254).join("")}…` : text); // Moodle

  // Moodle writes the title of a module into XML of its own as it stands.
  const bare = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "＆", "<": "‹", ">": "›" })[sign]);

  const link = (name, address) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<webLink xmlns="${BASE}/imswl_v1p1"><title>${escaped(short(name))}</title><url href="${escaped(address)}" target="_blank"/></webLink>\n`;

  const manifest = (title, language, modules) => {
    const items = modules.map(({ title: name, links }, at) => {
      const inside = links.map(
        (each) => `<item identifier="item-${each.id}" identifierref="${each.id}"><title>${escaped(short(each.name))}</title></item>`,
      );
      return `<item identifier="module-${at + 1}"><title>${escaped(bare(short(name)))}</title>${inside.join("")}</item>`;
    });
    const resources = modules.flatMap(({ links }) =>
      links.map(
        ({ id }) => `<resource identifier="${id}" type="imswl_xmlv1p1"><file href="links/${id}.xml"/></resource>`,
      ),
    );
    const lom = `<lomimscc:lom><lomimscc:general><lomimscc:title><lomimscc:string language="${language}">${escaped(short(title))}</lomimscc:string></lomimscc:title><lomimscc:language>${language}</lomimscc:language></lomimscc:general></lomimscc:lom>`;
    return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="rujukan-peksos" xmlns="${BASE}/imscp_v1p1" xmlns:lomimscc="http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest">
<metadata><schema>IMS Common Cartridge</schema><schemaversion>1.1.0</schemaversion>${lom}</metadata>
<organizations><organization identifier="organization" structure="rooted-hierarchy"><item identifier="root">${items.join("")}</item></organization></organizations>
<resources>${resources.join("")}</resources>
</manifest>
`;
  };

  const bytes = (pack, place, words) => {
    let count = 0;
    const modules = pack.weeks.map((week, at) => ({
      title: PACK_OUTPUTS.heading(week, at, words),
      links: week.items.map((item) => ({ ...place(item), id: `link-${(count += 1)}` })),
    }));
    const { language } = place(null);
    const files = { "imsmanifest.xml": manifest(pack.title || words.untitled, language, modules) };
    for (const { links } of modules) {
      for (const { id, name, address } of links) files[`links/${id}.xml`] = link(name, address);
    }
    const packed = Object.entries(files).map(([path, text]) => [path, fflate.strToU8(text)]);
    return fflate.zipSync(Object.fromEntries(packed), { mtime: `${CITE.said.date}T00:00:00` });
  };

  return { bytes };
})();
