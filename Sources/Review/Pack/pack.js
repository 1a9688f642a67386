/* Makes the text of an answer out of the boxes of a pack. What is written stays in this file until
   somebody copies the text. AnswerText.swift says what the text looks like. */
(() => {
  "use strict";

  const answer = document.getElementById("answer");
  const problems = document.getElementById("problems");
  const result = document.getElementById("result");
  const text = document.getElementById("text");
  const copied = document.getElementById("copied");
  let isUnsent = false;

  // There may be nothing to decide on.
  if (!text) return;

  answer.querySelector(".pack-script").hidden = false;

  const date = answer.querySelector("input[type=date]");
  const today = new Date();
  const two = (number) => String(number).padStart(2, "0");
  date.value = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;

  /* A line that goes on begins with a mark, so that none can look like the beginning of another. A
     digest is longer than a line, and the only word that may be broken. */
  const line = (key, value) => {
    const lines = [`${key}:`];
    const words = key === "Digest" ? value.match(/.{1,50}/g) : value.split(/\s+/);
    for (const word of words.filter(Boolean)) {
      const last = lines[lines.length - 1];
      if (last.length + word.length < 68) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(`| ${word}`);
    }
    return lines.join("\n");
  };

  const decisions = () => [...document.querySelectorAll(".pack-decision")].map((box) => ({
    box,
    chosen: box.querySelector("input:checked"),
    remarks: box.querySelector("textarea"),
  }));

  /* What is missing: the box it belongs to, and what to do. */
  const missing = () => {
    const found = [...answer.querySelectorAll("[data-missing]")]
      .filter((field) => !field.value.trim())
      .map((field) => [field, field.dataset.missing]);
    for (const { box, chosen, remarks } of decisions()) {
      const isEmpty = !remarks.value.trim();
      const message = !chosen ? !isEmpty && answer.dataset.noDecision
        : chosen.value === "approve" ? !isEmpty && answer.dataset.approvedRemarks
          : isEmpty && answer.dataset.noRemarks;
      if (message) {
        found.push([remarks, `${box.querySelector("legend").textContent}: ${message}`]);
      }
    }
    if (!found.length && decisions().every((one) => !one.chosen)) {
      found.push([document.querySelector(".pack-decision input"), answer.dataset.noDecisions]);
    }
    return found;
  };

  const write = () => {
    const decided = decisions().filter((one) => one.chosen);
    const lines = [answer.dataset.first];
    for (const field of answer.querySelectorAll("[data-key]")) {
      lines.push(line(field.dataset.key, field.value));
    }
    lines.push(line("Sections", String(decided.length)));
    for (const { box, chosen, remarks } of decided) {
      lines.push(
        "", line("Page", box.dataset.page), line("Section", box.dataset.section),
        line("Digest", box.dataset.digest), line("Decision", chosen.value));
      if (remarks.value.trim()) lines.push(line("Remarks", remarks.value));
    }
    return [...lines, "", answer.dataset.last, ""].join("\n");
  };

  document.getElementById("make").addEventListener("click", () => {
    for (const field of document.querySelectorAll("[aria-invalid]")) {
      field.removeAttribute("aria-invalid");
    }
    const found = missing();
    result.hidden = found.length > 0;
    copied.textContent = "";
    problems.replaceChildren(...found.map(([field, message]) => {
      const item = document.createElement("p");
      item.textContent = message;
      field?.setAttribute("aria-invalid", "true");
      return item;
    }));
    if (found.length) {
      found[0][0]?.focus();
    } else {
      text.value = write();
      text.focus();
      text.select();
    }
  });

  document.getElementById("copy").addEventListener("click", async () => {
    text.focus();
    text.select();
    try {
      await navigator.clipboard.writeText(text.value);
    } catch {
      // Some browsers let no file from a disk use the clipboard in this way.
      document.execCommand("copy");
    }
    copied.textContent = answer.dataset.copied;
    isUnsent = false;
  });

  document.addEventListener("input", () => { isUnsent = true; });
  addEventListener("beforeunload", (event) => { if (isUnsent) event.preventDefault(); });
})();
