"""A processor as slow as a cheap phone's, on a quick machine and on one that is slow or busy."""

from playwright.sync_api import CDPSession, Page

QUICK = 25
"""Milliseconds of the task below on the machine of which a phone is so many times slower.

An estimate: some 100 ms were seen where Python took 4.4 times what it had taken on that machine.
"""
_TASK = """() => {
  const work = () => {
    const start = performance.now();
    const box = document.createElement("div");
    for (let i = 0; i < 3000; i++) {
      box.append(Object.assign(document.createElement("p"), { textContent: `kata ${i}` }));
    }
    document.documentElement.append(box);
    box.getBoundingClientRect();
    box.remove();
    return performance.now() - start;
  };
  return [work(), work(), work(), work()].sort((a, b) => a - b)[1];
}"""


def slow_down(page: Page, session: CDPSession, times: float) -> float:
    """Make the page's processor so many times slower than that of a quick machine.

    Gives the factor by which it was slowed, from 1 to `times`.

    A machine that is slower itself is slowed less, so that it shows what the same phone would, as
    Lighthouse advises: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md.
    """
    rate = min(times, max(1.0, times * QUICK / page.evaluate(_TASK)))
    session.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    return rate
