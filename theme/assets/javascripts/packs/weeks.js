// The weeks of a pack: their titles, and what is read in each, to put in order.
const WEEKS = (() => {
  const fill = (text, ...values) => values.reduce((result, value) => result.replace("{}", value), text);

  // `names` maps items to names; `changed(pack, said)` is called after each change.
  const make = (names, words, changed) => {
    const list = ELEMENT("div", { className: "pack-weeks" });
    let pack;

    const row = (week, at, index, item) => {
      const move = (by) => {
        const target = index + by;
        week.items.splice(index, 1);
        if (target < 0) pack.weeks[at - 1].items.push(item);
        else if (target > week.items.length) pack.weeks[at + 1].items.unshift(item);
        else week.items.splice(target, 0, item);
        changed(pack, "", `${item} ${by < 0 ? "up" : "down"}`);
      };
      const remove = () => {
        week.items.splice(index, 1);
        changed(pack, fill(words.removed, names.get(item)), `week ${at}`);
      };
      const button = (sign, key, action, disabled = false) =>
        ELEMENT("button", {
          type: "button",
          textContent: sign,
          title: words[key],
          ariaLabel: `${words[key]}: ${names.get(item)}`,
          disabled,
          onclick: action,
          attributes: { "data-key": `${item} ${key}` },
        });
      const first = at === 0 && index === 0;
      const last = at === pack.weeks.length - 1 && index === week.items.length - 1;
      return ELEMENT(
        "li",
        {},
        ELEMENT("span", {}, names.get(item)),
        button("↑", "up", () => move(-1), first),
        button("↓", "down", () => move(1), last),
        button("✕", "remove", remove),
      );
    };

    const section = (week, at) => {
      const label = fill(words.week, at + 1);
      const title = ELEMENT("input", {
        value: week.title,
        placeholder: words["week title"],
        ariaLabel: `${label}: ${words["week title"]}`,
        oninput: () => {
          week.title = title.value;
          changed(pack, "", "", false);
        },
        attributes: { "data-key": `week ${at}` },
      });
      const remove = ELEMENT("button", {
        type: "button",
        className: "copy",
        textContent: words["remove week"],
        ariaLabel: `${words["remove week"]}: ${label}`,
        onclick: () => {
          pack.weeks.splice(at, 1);
          changed(pack, "", "add week");
        },
      });
      return ELEMENT(
        "fieldset",
        {},
        ELEMENT("legend", {}, label),
        title,
        ELEMENT("ol", {}, ...week.items.map((item, index) => row(week, at, index, item))),
        ...(pack.weeks.length > 1 ? [remove] : []),
      );
    };

    const show = (shown) => {
      pack = shown;
      list.replaceChildren(...pack.weeks.map(section));
    };

    return { element: list, show };
  };

  return { make, fill };
})();
