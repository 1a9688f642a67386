/**
 * The search of the guide. All knowledge of language is in the index, which is made when the site is
 * built; this walks its dictionary. What is typed stays in the page.
 *
 * The names are those of the Swift reader (Sources/Search), which gives the same answers.
 */

/**
 * @typedef {{ label: string, rarity: number, isUrgent: boolean, names: number[], synonyms: number[],
 *   inflections: number }} Meaning
 * @typedef {{ words: string[], terms: number[], meanings: Meaning[], lists: [number, any][] }} WordsPart
 * @typedef {{ term: number, meaning: Meaning, match: number }} Alternative
 * @typedef {{ typed: string, alternatives: Alternative[] }} Clause
 * @typedef {{ word: string, isStop: boolean }} Word
 * @typedef {{ page: number, score: number, hasName: boolean, sections: [number, number][] }} Ranked
 * @typedef {{ text: string, isMatch: boolean }} Piece
 * @typedef {{ word: string, start: number, end: number }} Token
 * @typedef {{ title: string, href: string, heading: string, snippet: Piece[], score: number,
 *   sections: { heading: string, href: string, score: number }[] }} Result
 * @typedef {{ results: Result[], count: number, synonyms: string[], corrections: string[],
 *   unknown: string[], isUrgent: boolean }} Answer
 */

// How a word was found, the surest first, and how much that counts, in 32nds.
const EXACT = 0, SYNONYM = 1, BEGINNING = 2, SLIP = 3, TWO_SLIPS = 4;
const WEIGHTS = [32, 28, 20, 16, 10];
const TERMS_IN_PART = 1e6;

// Those of base64.
const DIGITS = Array.from({ length: 64 }, (_, digit) => btoa(String.fromCharCode(digit * 4))[0]).join("");

/**
 * The value that a map has for a key; it is made first if there is none.
 * @template Key, Value @param {Map<Key, Value>} map @param {Key} key @param {() => Value} make
 */
function known(map, key, make) {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** @param {string} text */
function numbers(text) {
  const found = [];
  let number = 0, shift = 0;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) throw new Error("damaged");
    number += (digit & 31) * 2 ** shift;
    if (digit > 31) {
      shift += 5;
    } else {
      found.push(number);
      number = shift = 0;
    }
  }
  return found;
}

/**
 * Words that share their beginnings.
 * @param {string} text
 */
function frontCoded(text) {
  let word = "";
  return (text.match(/[A-Z][^A-Z]*/g) ?? []).map((code) =>
    word = [...word].slice(0, code.charCodeAt(0) - 65).join("") + code.slice(1));
}

const MARK = /^\p{M}/u;
/** @type {Record<string, string>} Letters that are typed in another way. */
let written = {};
/** @type {RegExp[]} Letters of words, signs that do not count, and letters of scripts without spaces. */
let [wordLetters, optional, unspaced] = [MARK, MARK, MARK];

/** @param {string} part */
const isWord = (part) => /[\p{L}\p{M}\p{N}]/u.test(part);

/** @param {string} letter What it is when case, accents, scripts of digits and typographic forms do not count. */
function fold(letter) {
  const all = letter >= "\uAC00" && letter < "\uD7A4" ? [letter] : [...letter.normalize("NFKD")];
  const parts = all.filter(isWord);
  return (isWord(letter) && parts.length < all.length ? [letter] : parts).map((part) => {
    const small = part.toLowerCase(), code = part.codePointAt(0) ?? 0;
    // In every script, the digits are ten characters in a row.
    let digits = 0;
    while (/\p{Nd}/u.test(String.fromCodePoint(code - digits))) digits++;
    return digits ? (digits - 1) % 10 : optional.test(part) ? ""
      : /[ァ-ヶヽヾ]/.test(part) ? String.fromCodePoint(code - 96)
      : written[small] ?? ([...small].length === 1 ? small : part);
  }).join("");
}

/**
 * The words of a text and their places. In a script without spaces between words, each two letters in
 * a row are a word; marks belong to the letter before them.
 * @param {string} text @returns {Token[]}
 */
function tokens(text) {
  return [...text.matchAll(new RegExp(wordLetters, "gu"))].flatMap(({ 0: letters, index }) => {
    /** @type {(Token & { isLetter: boolean })[]} */
    const parts = [];
    let end = index ?? 0;
    for (const letter of letters) {
      const start = end;
      end += letter.length;
      if (MARK.test(letter) && /[a-z]$/.test(parts.at(-1)?.word ?? "")) continue;
      for (const word of fold(letter)) {
        const last = parts.at(-1), isLetter = unspaced.test(word);
        if (last && (last.isLetter ? MARK.test(word) : !isLetter)) {
          last.word += word;
          last.end = end;
        } else {
          parts.push({ word, start, end, isLetter });
        }
      }
    }
    return parts.flatMap((part, place) => {
      const last = parts[place - 1], next = parts[place + 1];
      if (part.isLetter && next?.isLetter) return { ...next, word: part.word + next.word, start: part.start };
      return part.isLetter && last?.isLetter ? [] : part;
    });
  }).filter(({ word }) => new TextEncoder().encode(word).length <= 64);
}

/**
 * How many letters are put in, left out, changed or swapped with their neighbour; `limit` + 1 for more
 * than `limit`.
 * @param {string[]} left @param {string[]} right @param {number} limit
 */
function editDistance(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  /** @type {number[]} */
  let before = [];
  let last = [...right.keys(), right.length];
  for (let row = 0; row < left.length; row++) {
    const next = [row + 1];
    for (let column = 0; column < right.length; column++) {
      const change = left[row] === right[column] ? 0 : 1;
      let distance = Math.min(last[column + 1] + 1, next[column] + 1, last[column] + change);
      if (row && column && left[row] === right[column - 1] && left[row - 1] === right[column]) {
        distance = Math.min(distance, before[column - 1] + 1);
      }
      next.push(distance);
    }
    [before, last] = [last, next];
  }
  return last[right.length];
}

/**
 * The number of the part of a sorted list that holds a word.
 * @param {[string, any][]} parts
 * @param {string} word
 */
function partHolding(parts, word) {
  return Math.max(0, parts.filter(([first]) => first <= word).length - 1);
}

/**
 * The parts with words that begin like this, two at most.
 * @param {[string, any][]} parts
 * @param {string} start
 */
function partsHolding(parts, start) {
  if (!parts.length) return [];
  const first = partHolding(parts, start);
  return parts[first + 1]?.[0].startsWith(start) ? [first, first + 1] : [first];
}

export class Search {
  /** @type {Map<string, Promise<any>>} */
  #files = new Map();
  /** @type {Map<number, WordsPart>} */
  #words = new Map();

  /** @param {any} root @param {URL} url @param {RequestCache} [cache] */
  constructor(root, url, cache) {
    if (root.version !== 2) throw new Error("damaged");
    [wordLetters, optional, unspaced] = root.letters.map((/** @type {string} */ letters) => new RegExp(letters, "u"));
    written = root.written;
    this.root = root;
    this.cache = cache;
    this.url = url;
    this.stopWords = new Set(root.stop.split(" "));
    this.articles = new Set(root.articles.split(" "));
  }

  /** @param {URL} url Of the index's root. @param {RequestCache} [cache] Of all files. */
  static async open(url, cache) {
    return new Search(await Search.#fetch(url, cache ?? "no-cache"), url, cache);
  }

  /** @param {URL} url @param {RequestCache} [cache] */
  static async #fetch(url, cache) {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error("damaged");
    return response.json();
  }

  /**
   * The content of a part of the index: the part itself, or the file of this name.
   * @param {any} part
   */
  #value(part) {
    if (typeof part !== "string") return part;
    return known(this.#files, part, () => Search.#fetch(new URL(`parts/${part}.json`, this.url), this.cache));
  }

  /** @param {number} number @returns {Promise<WordsPart>} */
  async #part(number) {
    const read = this.#words.get(number);
    if (read) return read;
    const { words, terms, meanings, labels, lists } = await this.#value(this.root.words[number][1]);
    const references = numbers(terms), heads = numbers(meanings);
    /** @type {WordsPart} */
    const part = { words: frontCoded(words), terms: [], meanings: [], lists };
    let place = 0;
    for (const word of part.words) {
      const owner = references[place++];
      if (owner) {
        part.terms.push((owner - 1) * TERMS_IN_PART + references[place++]);
      } else {
        part.terms.push(number * TERMS_IN_PART + part.meanings.length);
        part.meanings.push(/** @type {Meaning} */ ({ label: labels[part.meanings.length] ?? word }));
      }
    }
    place = 0;
    for (const meaning of part.meanings) {
      const head = heads[place++];
      Object.assign(meaning, { rarity: head >> 2, isUrgent: (head & 2) > 0, names: [], synonyms: [] });
      if (!(head & 1)) continue;
      for (let count = heads[place++]; count && place < heads.length; count--) meaning.names.push(heads[place++]);
      const synonyms = heads[place++];
      meaning.inflections = synonyms & 1;
      for (let count = synonyms >> 1; count && place < heads.length; count--) {
        meaning.synonyms.push(heads[place++] * TERMS_IN_PART + heads[place++]);
      }
    }
    if (place !== heads.length) throw new Error("damaged");
    this.#words.set(number, part);
    return part;
  }

  /** @param {number} term @param {number} match @returns {Promise<Alternative>} */
  async #alternative(term, match) {
    const part = await this.#part(Math.floor(term / TERMS_IN_PART));
    return { term, match, meaning: part.meanings[term % TERMS_IN_PART] };
  }

  /**
   * The word itself, and words that mean the same.
   * @param {string} word
   */
  async #exact(word) {
    const part = await this.#part(partHolding(this.root.words, word));
    const place = part.words.indexOf(word);
    if (place < 0) return [];
    const found = await this.#alternative(part.terms[place], EXACT);
    const { synonyms, inflections } = found.meaning;
    return [found, ...await Promise.all(synonyms.map(
      (term, place) => this.#alternative(term, place < inflections ? EXACT : SYNONYM)))];
  }

  /**
   * The commonest words that begin as typed, and some names of pages that do.
   * @param {string} start
   */
  async #beginnings(start) {
    if ([...start].length < 2) return [];
    /** @type {Map<number, Alternative>} */
    const found = new Map();
    for (const number of partsHolding(this.root.words, start)) {
      const part = await this.#part(number);
      part.words.forEach((word, place) => {
        const term = part.terms[place];
        if (word.startsWith(start) && Math.floor(term / TERMS_IN_PART) === number) {
          found.set(term, { term, match: BEGINNING, meaning: part.meanings[term % TERMS_IN_PART] });
        }
      });
    }
    const all = [...found.values()];
    const words = all.filter(({ meaning }) => meaning.rarity)
      .sort((a, b) => a.meaning.rarity - b.meaning.rarity || a.term - b.term);
    const names = all.filter(({ meaning }) => !meaning.rarity && meaning.names.length);
    return [...words.slice(0, 6), ...names.slice(0, 8)];
  }

  /**
   * The sounds of the words, in the same order.
   * @param {string[]} words
   */
  #sounds(words) {
    const { sounds } = this.root;
    let text = `\n${words.join("\n\n")}\n`;
    for (let place = 0; place < sounds.length; place += 2) text = text.replaceAll(sounds[place], sounds[place + 1]);
    return text.split(/\n+/);
  }

  /**
   * The words nearest to one that the dictionary does not have, or only those that sound the same.
   * @param {string} word @param {boolean} [bySound]
   */
  async #slips(word, bySound) {
    const letters = [...word];
    if (letters.length < 4) return [];
    const limit = letters.length < 8 ? 1 : 2;
    /** @type {{ distance: number, begins: boolean, tells: boolean, rarity: number, word: string }[]} */
    const found = [];
    const candidates = [...await this.#candidates(letters)].filter((candidate) => !candidate.includes(" "));
    const [, sound, ...sounds] = this.#sounds([word, ...candidates]);
    for (const [place, candidate] of candidates.entries()) {
      const isHeard = sound.length > 2 && sound !== word && sound === sounds[place];
      if (bySound && !isHeard) continue;
      const slips = Math.min(editDistance(letters, [...candidate], limit), limit + 1);
      if (!isHeard && slips > limit) continue;
      const [{ meaning }] = await this.#exact(candidate);
      const tells = meaning.names.length + meaning.synonyms.length > 0;
      if ((bySound || slips > limit) && !tells) continue;
      // A word that sounds the same counts as one slip away; otherwise the changed letters decide.
      // Words that occur only in names come last.
      found.push({
        distance: isHeard ? slips + 4 : slips * 5, begins: candidate[0] === word[0], tells, rarity: meaning.rarity || 1e9, word: candidate,
      });
    }
    found.sort((a, b) => a.distance - b.distance || +b.begins - +a.begins || +b.tells - +a.tells || a.rarity - b.rarity
      || (a.word < b.word ? -1 : 1));
    /** @type {Map<number, Alternative>} */
    const slips = new Map();
    for (const { word, distance } of found) {
      if (slips.size >= 3 || distance !== found[0].distance) break;
      for (const { term, meaning } of await this.#exact(word)) {
        const match = distance < 8 ? SLIP : TWO_SLIPS;
        if (!slips.has(term)) slips.set(term, { term, meaning, match });
      }
    }
    return [...slips.values()];
  }

  /**
   * All words of a small dictionary; of a large one, those that share one half of the word.
   * @param {string[]} letters
   */
  async #candidates(letters) {
    const { words, backwards } = this.root;
    // So few parts are all read.
    const isSmall = backwards.length <= 4;
    const half = Math.max(1, Math.floor(letters.length / 2) - 1);
    const numbers = isSmall ? [] : partsHolding(words, letters.slice(0, half).join(""));
    const found = (await Promise.all(numbers.map((number) => this.#part(number)))).map((part) => part.words);
    const end = letters.slice(-half).reverse().join("");
    const texts = (isSmall ? [...backwards.keys()] : partsHolding(backwards, end))
      .map((number) => this.#value(backwards[number][1]));
    for (const [text] of await Promise.all(texts)) {
      found.push(frontCoded(text).map((word) => [...word].reverse().join("")));
    }
    return new Set(found.flat());
  }

  /** @param {string} text @returns {Promise<{ clauses: Clause[], names: Alternative[] }>} */
  async #query(text) {
    text = [...text].slice(0, 400).join("");
    const all = tokens(text).map((token) => token.word).slice(0, 12);
    // Among initials, "A" and "I" say something.
    const marked = all.map((word, place) => ({ word, isStop: this.stopWords.has(word) && (word[1] > ""
      || ![all[place - 1], all[place + 1]].some((next) => /^\p{L}$/u.test(next))) }));
    const last = marked.at(-1);
    if (last && marked.every(({ isStop }) => isStop)) last.isStop = false;
    const isOpen = last?.isStop === false && !/\s$/.test(text);
    const words = marked.filter(({ word, isStop }) => !isStop || !this.articles.has(word));
    /** @type {Clause[]} */
    const clauses = [];
    for (let place = 0; place < words.length;) {
      const rest = words.slice(place, place + 8);
      const phrase = await this.#phrase(rest) ?? await this.#joined(rest);
      if (phrase) clauses.push(phrase.clause);
      if (phrase?.length) {
        place += phrase.length;
      } else if (words[place++].isStop === false) {
        clauses.push(...await this.#clauses(rest[0].word, isOpen && rest.length < 2));
      }
    }
    return { clauses, names: await this.#names(words, clauses, isOpen) };
  }

  /** @param {Word[]} words What they are looked up by: first one that is no stop word. */
  #key(words) {
    const all = words.map(({ word }) => word), first = all.find((word) => !this.stopWords.has(word)) ?? all[0];
    return (first === all[0] ? all : [first, ...all]).join(" ");
  }

  /**
   * The longest phrase that the words begin with; its length is 0 if its words still count one by one.
   * @param {Word[]} words
   */
  async #phrase(words) {
    for (let length = words.length; length > 1; length--) {
      const some = words.slice(0, length), telling = some.filter(({ isStop }) => !isStop).map(({ word }) => word);
      const keys = telling.length < 2 || words[0].isStop || some[length - 1].isStop ? [] : [telling.join(" "), telling.join("")];
      const isWhole = telling.length === length;
      for (const key of isWhole ? keys : [this.#key(some), ...keys.slice(0, 1)]) {
        const alternatives = (await this.#exact(key)).filter(({ meaning }) => meaning.rarity || meaning.names.length || meaning.isUrgent);
        const isKept = !isWhole && key !== keys[0] && telling.length > 1;
        const isTold = alternatives.some(({ meaning }) => meaning.rarity);
        if (isTold || isKept && alternatives.length || alternatives.some(({ match }) => match === SYNONYM)) {
          return { length: isTold && !isKept || telling.length < 2 ? length : 0, clause: { typed: some.map(({ word }) => word).join(" "), alternatives } };
        }
      }
    }
    return null;
  }

  /**
   * A word that was typed as two or three, at least one of which is not in the dictionary.
   * @param {Word[]} words
   */
  async #joined(words) {
    for (const length of [3, 2]) {
      const typed = words.slice(0, length).map(({ word }) => word);
      const known = await Promise.all(typed.map(async (word) => this.stopWords.has(word) || (await this.#exact(word)).length));
      if (typed.length < length || known.every(Boolean)) continue;
      const exact = await this.#exact(typed.join(""));
      const alternatives = exact.length ? exact : await this.#slips(typed.join(""), true);
      if (alternatives.length) return { length, clause: { typed: typed.join(" "), alternatives } };
    }
    return null;
  }

  /**
   * One clause, or two if a space was left out.
   * @param {string} typed
   * @param {boolean} isOpen
   */
  async #clauses(typed, isOpen) {
    let alternatives = await this.#exact(typed);
    if (isOpen) {
      const terms = new Set(alternatives.map(({ term }) => term));
      // What begins with a whole word is no better than that.
      const most = Math.max(0, ...alternatives.map(({ meaning }) => meaning.rarity)) || 1e9;
      alternatives = alternatives.concat((await this.#beginnings(typed))
        .filter(({ term, meaning }) => !terms.has(term) && (!terms.size || meaning.rarity))
        .map((other) => ({ ...other, meaning: { ...other.meaning, rarity: Math.min(other.meaning.rarity, most) } })));
    }
    // A stop word is not taken for a slip.
    if (alternatives.length || this.stopWords.has(typed)) return [{ typed, alternatives }];
    const letters = [...typed], lengths = [...letters.keys()];
    // Pages write "MEN2A" as "MEN 2A".
    const ends = lengths.filter((at) => at && /\d/.test(letters[at]) !== /\d/.test(letters[at - 1]));
    const halves = await this.#halves(letters, ends);
    if (halves) return halves;
    alternatives = await this.#slips(typed);
    return (!alternatives.length && await this.#halves(letters, lengths.slice(3, -2))) || [{ typed, alternatives }];
  }

  /**
   * Two words, where both are known.
   * @param {string[]} letters
   * @param {number[]} lengths of the first
   */
  async #halves(letters, lengths) {
    for (const length of letters.length > 30 ? [] : lengths) {
      const halves = [];
      for (const half of [letters.slice(0, length), letters.slice(length)]) {
        const word = half.join("");
        const alternatives = await this.#exact(word);
        if (!alternatives.some(({ meaning }) => meaning.rarity)) break;
        halves.push({ typed: word, alternatives });
      }
      if (halves.length === 2) return halves;
    }
    return null;
  }

  /**
   * Names of pages that all words together may be.
   * @param {Word[]} words
   * @param {Clause[]} clauses
   * @param {boolean} isOpen
   */
  async #names(words, clauses, isOpen) {
    const keys = [this.#key(words), words.filter(({ isStop }) => !isStop).map(({ word }) => word).join(" ")];
    /** @param {string} key */
    const named = async (key) => [...await this.#exact(key), ...isOpen ? await this.#beginnings(key) : []]
      .filter(({ meaning }) => meaning.names.length);
    let names = keys[0] === keys[1] ? [] : await named(keys[0]);
    if (clauses.length < 2) {
      const all = clauses.flatMap(({ alternatives }) => alternatives);
      return names.length ? names
        : all.some(({ match }) => match === EXACT) ? all.filter(({ match }) => match <= SYNONYM) : all;
    }
    names = names.concat(await named(keys[1]));
    if (!names.length && clauses.some(isCorrected)) {
      const corrected = clauses.map(({ typed, alternatives: [first] }) => first?.match >= BEGINNING
        ? tokens(first.meaning.label).map(({ word }) => word).join(" ") : typed);
      names = (await this.#exact(corrected.join(" ")))
        .map((name) => ({ ...name, match: Math.max(name.match, SLIP) }));
    }
    return names.filter(({ meaning }) => meaning.names.length);
  }

  /**
   * The pages of a term with its strength in their sections.
   * @param {number} term
   * @returns {Promise<[number, [number, number][]][]>}
   */
  async #postings(term) {
    const { lists } = await this.#part(Math.floor(term / TERMS_IN_PART));
    const number = term % TERMS_IN_PART;
    const run = lists.filter(([first]) => first <= number).at(-1);
    if (!run) return [];
    const code = numbers((await this.#value(run[1]))[number - run[0]]);
    /** @type {[number, [number, number][]][]} */
    const postings = [];
    for (let place = 0, page = 0; place < code.length; page++) {
      page += code[place++];
      /** @type {[number, number][]} */
      const places = [];
      for (let count = code[place++], section = 0; count && place < code.length; count--, section++) {
        places.push([section += code[place++], code[place++]]);
      }
      postings.push([page, places]);
    }
    return postings;
  }

  /** @param {Clause[]} clauses @param {Alternative[]} names @param {boolean} isUrgent @returns {Promise<Ranked[]>} */
  async #ranked(clauses, names, isUrgent) {
    /** @type {Map<number, { clauses: number[], sections: Map<number, number[]> }>} */
    const pages = new Map();
    const none = clauses.map(() => 0);
    /** @param {number} page */
    const points = (page) => known(pages, page, () => ({ clauses: [...none], sections: new Map() }));
    for (const [index, clause] of clauses.entries()) {
      for (const alternative of clause.alternatives) {
        const { term, meaning } = alternative, weight = weightOf(alternative);
        const named = new Map(meaning.names.map((name) => [name >> 1, name & 1 ? 39 : 35]));
        const postings = new Map(meaning.rarity ? await this.#postings(term) : []);
        for (const page of named.keys()) known(postings, page, () => []);
        for (const [page, places] of postings) {
          const { clauses, sections } = points(page);
          for (const [section, strength] of places) {
            const all = known(sections, section, () => [...none]);
            all[index] = Math.max(all[index], weight * strength);
          }
          const strengths = places.map(([, strength]) => strength), best = Math.max(0, ...strengths);
          const name = named.get(page) ?? 0;
          let strength = Math.max(name, best + Math.min(8, (sum(strengths) - best) >> 3));
          // It stands in the page's title, names or summary, or is the whole title, as it was typed.
          if (name || !places[0][0] && places[0][1] > 15) {
            strength += name > 38 && !alternative.match ? strength : strength >> 1;
          }
          clauses[index] = Math.max(clauses[index], weight * strength);
        }
      }
    }
    /** @type {Map<number, number>} */
    const bonus = new Map();
    /** @param {number} page @param {number} value More than all words of a text together. */
    const give = (page, value) => {
      points(page);
      bonus.set(page, Math.max(bonus.get(page) ?? 0, value * 1e9));
    };
    if (isUrgent && this.root.help >= 0) give(this.root.help, 30);
    for (const { meaning, match } of names) {
      if (isUrgent && match) continue;
      for (const name of meaning.names) give(name >> 1, WEIGHTS[match] * (name & 1 ? 2 : 1));
    }
    // A word that the site does not have says as much as a rather rare one.
    const weights = clauses.map(({ alternatives }) => Math.max(...alternatives.length ? alternatives.map(weightOf) : [1024]));
    const total = sum(weights);
    const ranked = [];
    for (const [page, { clauses, sections: all }] of pages) {
      const share = total
        && Math.sqrt(sum(weights.filter((_, index) => clauses[index])) / total) * 256 | 0;
      const namePoints = bonus.get(page) ?? 0;
      if (share < 128 && !namePoints) continue;
      const sections = [...all].map(([number, points]) => /** @type {[number, number]} */ ([number, sum(points)]))
        .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const score = Math.floor((sum(clauses) + (sections[0]?.[1] ?? 0)) * share / 256) + namePoints;
      ranked.push({ page, score, hasName: namePoints > 0, sections });
    }
    return ranked.sort((a, b) => b.score - a.score || a.page - b.page);
  }

  /** @param {number} page */
  async #texts(page) {
    const { texts, each } = this.root;
    const part = Math.floor(page / each);
    const folder = texts[Math.floor(part / 64)];
    const pages = typeof folder === "string" ? await this.#value(`${folder}/${part % 64}`) : texts[part];
    return pages[page % each];
  }

  /** @param {string} text @param {number} limit @returns {Promise<Answer>} */
  async answer(text, limit) {
    const { clauses, names } = await this.#query(text);
    const alternatives = clauses.flatMap((clause) => clause.alternatives);
    const isUrgent = alternatives.some(({ match, meaning }) => match <= SYNONYM && meaning.isUrgent);
    const ranked = await this.#ranked(clauses, names, isUrgent);
    const matching = this.#wordsOf(new Set(alternatives.map(({ term }) => term)));
    const results = await Promise.all(ranked.slice(0, limit).map((page) => this.#result(page, matching)));
    return {
      results, count: ranked.length,
      synonyms: labels(alternatives.filter(({ match }) => match === SYNONYM)),
      corrections: labels(clauses.filter(isCorrected).flatMap((clause) => clause.alternatives)),
      unknown: clauses.filter((clause) => !clause.alternatives.length).map(({ typed }) => typed), isUrgent,
    };
  }

  /**
   * All words read so far that stand for one of the terms.
   * @param {Set<number>} terms
   */
  #wordsOf(terms) {
    const found = new Set();
    for (const part of this.#words.values()) {
      part.words.forEach((word, place) => terms.has(part.terms[place]) && found.add(word));
    }
    return found;
  }

  /** @param {Ranked} ranked @param {Set<string>} matching @returns {Promise<Result>} */
  async #result({ page, score, hasName, sections }, matching) {
    const [title, address, ...texts] = await this.#texts(page);
    const href = new URL(`../${address}`, this.url).href;
    /** @param {number} number */
    const section = (number) => ({
      heading: texts[number][1], href: `${href}#${encodeURIComponent(texts[number][0])}`,
    });
    const [best] = sections.find(([number]) => texts[number]) ?? [0];
    const leadsIn = best > 0 && !hasName;
    return {
      title, score, href: leadsIn ? section(best).href : href, heading: leadsIn ? texts[best][1] : "",
      snippet: snippet(texts[hasName ? 0 : best][2], matching, this.stopWords),
      sections: sections.filter(([number]) => number > 0 && texts[number]).slice(0, 3)
        .map(([number, score]) => ({ ...section(number), score })),
    };
  }
}

/** @param {Alternative} alternative A page may be called by what is in no text. */
const weightOf = ({ match, meaning }) => WEIGHTS[match] * (meaning.rarity || meaning.names.length && 50);
/** @param {Clause} clause */
const isCorrected = (clause) => clause.alternatives.every(({ match }) => match >= SLIP);
/** @param {Alternative[]} alternatives */
const labels = (alternatives) => [...new Set(alternatives.map(({ meaning }) => meaning.label))];
/** @param {number[]} values */
const sum = (values) => values.reduce((a, b) => a + b, 0);

/**
 * The piece of a text that holds the most different matches.
 * @param {string} text @param {Set<string>} matching @param {Set<string>} stopWords @returns {Piece[]}
 */
function snippet(text, matching, stopWords) {
  const words = tokens(text).filter(({ word }) => !stopWords.has(word));
  /** @type {{ start: number, end: number, word: string }[]} */
  const matches = [];
  for (let index = 0; index < words.length; index++) {
    for (let length = Math.min(4, words.length - index); length; length--) {
      const some = words.slice(index, index + length);
      const word = some.map((token) => token.word).join(" ");
      if (!matching.has(word)) continue;
      matches.push({ word, start: some[0].start, end: some[length - 1].end });
      index += length - 1;
      break;
    }
  }
  const size = 170;
  /** @param {{ start: number }} match */
  const different = ({ start }) =>
    new Set(matches.filter((other) => other.start >= start && other.end < start + size - 40).map(({ word }) => word)).size;
  const best = matches.reduce((best, match) => (best && different(best) >= different(match) ? best : match), matches[0]);
  let start = best ? Math.max(text.lastIndexOf("\n", best.start), text.lastIndexOf(". ", best.start) + 1, 0) : 0;
  if (best && best.start - start > 60) {
    start = text.indexOf(" ", best.start - 50);
    // Not every script has spaces.
    if (start < 0 || start > best.start) start = best.start - 20;
  }
  while (/\s/.test(text[start] ?? "")) start++;
  let end = start + size < text.length ? text.lastIndexOf(" ", start + size) : text.length;
  if (end <= start + size / 2) end = Math.min(start + size, text.length);
  /** @type {Piece[]} */
  const pieces = [];
  let place = start;
  /** @param {string} text */
  const add = (text, isMatch = false) => pieces.push({ text, isMatch });
  if (start > 0 && !/\n\s*$/.test(text.slice(0, start))) add("… ");
  for (const match of matches.filter((other) => other.start >= start && other.end <= end)) {
    const from = Math.max(place, match.start);
    add(text.slice(place, from));
    add(text.slice(from, place = match.end), true);
  }
  add(text.slice(place, end));
  if (end < text.length) add(" …");
  return pieces.filter((piece) => piece.text);
}

// The search box, and the page of results.

/**
 * @param {string} name @param {Record<string, string>} attributes @param {(Node | string)[]} children
 */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  set(made, attributes);
  made.append(...children);
  return made;
}

/** @param {Element} changed @param {Record<string, string>} attributes */
function set(changed, attributes) {
  for (const [key, value] of Object.entries(attributes)) changed.setAttribute(key, value);
}

/**
 * A text, filled in with a number or with what was typed; one about a number has the form that the
 * language uses for that number.
 * @param {any} words @param {any} value
 */
const filled = (words, value) =>
  (words[new Intl.PluralRules(document.documentElement.lang).select(value)] ?? words.other).replace("%", () => value);

/** @param {Piece[]} pieces */
const marked = (pieces) => pieces.map(({ text, isMatch }) => {
  const plain = text.replace(/\s*\n\s*/g, " · ");
  return isMatch ? element("mark", {}, plain) : plain;
});

class SearchBox {
  /** @type {Promise<Search> | undefined} */
  #search;
  #turn = 0;
  #timer = 0;
  #active = -1;
  #title = document.title;

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.input = /** @type {HTMLInputElement} */ (form.querySelector("input"));
    this.status = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));
    this.words = JSON.parse(form.dataset.words ?? "");
    this.index = new URL(form.dataset.index ?? "", location.href);
    this.page = new URL("./", this.index);
    this.output = document.querySelector(".search-results");
    this.list = element("ul", { role: "listbox", id: "_search-list", hidden: "", "aria-label": this.words.suggestions });
    form.addEventListener("submit", (event) => this.#submit(event));
    this.input.addEventListener("focus", () => this.#open().catch(() => {}), { once: true });
    this.input.addEventListener("input", () => this.#typed());
    if (this.output) {
      addEventListener("hashchange", () => this.#readAddress());
      this.#readAddress();
    } else {
      this.#makeCombobox();
    }
  }

  /** The editable combobox with a list, after the ARIA Authoring Practices. */
  #makeCombobox() {
    this.status.before(this.list);
    set(this.input, {
      role: "combobox", "aria-expanded": "false", "aria-controls": this.list.id, "aria-autocomplete": "list",
    });
    this.input.addEventListener("keydown", (event) => this.#pressed(event));
    this.input.addEventListener("blur", () => this.#close());
    // A press must not take the focus away before its click comes.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", ({ target }) => {
      this.#follow(/** @type {Element} */ (target).closest("[role=option]"));
    });
  }

  #open(/** @type {RequestCache | undefined} */ cache) {
    if (!this.#search || cache) {
      this.#search = Search.open(this.index, cache);
      this.#search.catch(() => this.#search = undefined);
    }
    return this.#search;
  }

  /**
   * If a part is gone, the site was built anew, so everything is read once more; even what is cached,
   * since it may have arrived damaged.
   * @param {string} text
   * @param {number} limit
   */
  async #ask(text, limit) {
    try {
      return await (await this.#open()).answer(text, limit);
    } catch {
      return (await this.#open("reload")).answer(text, limit);
    }
  }

  /** @param {string} text @param {number} limit @param {(answer: Answer) => void} draw */
  async #draw(text, limit, draw) {
    const turn = ++this.#turn;
    const answer = await this.#ask(text, limit).catch(() => {});
    if (turn !== this.#turn) return;
    this.form.classList.toggle("is-broken", !answer);
    if (answer) {
      draw(answer);
      this.#say(text.trim() ? this.#counted(answer, text) : "");
    } else {
      this.#close();
      clearTimeout(this.#timer);
      const link = element("a", { href: this.form.action }, this.words.allPages);
      this.status.replaceChildren(`${this.words.failed} `, link);
    }
  }

  /**
   * Waits for a pause in typing, so that a screen reader is not interrupted at every letter.
   * @param {string} text
   */
  #say(text) {
    clearTimeout(this.#timer);
    this.status.textContent = "";
    this.#timer = setTimeout(() => this.status.textContent = text, 600);
  }

  /** @param {Answer} answer @param {string} text */
  #counted({ count }, text) {
    return filled(count ? this.words.found : this.words.none, count || text.trim());
  }

  #typed() {
    const text = this.input.value;
    if (!this.output) return this.#draw(text, 6, (answer) => this.#suggest(answer, text));
    this.#show(text);
    const turn = this.#turn;
    // Browsers refuse a new address for every letter.
    setTimeout(() => turn === this.#turn && history.replaceState(null, "", this.#address(text)), 300);
  }

  /**
   * The address of a search. Half a character is left out, since no address can hold it.
   * @param {string} text
   */
  #address(text) {
    return `${this.page.href}#q=${encodeURIComponent(text.replace(/\p{Cs}/gu, "").trim())}`;
  }

  /** @param {Event} event */
  #submit(event) {
    event.preventDefault();
    const text = this.input.value;
    if (text.trim()) location.assign(this.#address(text));
  }

  // Suggestions

  /** @param {Answer} answer @param {string} text */
  #suggest({ results, count, isUrgent }, text) {
    const help = isUrgent && document.querySelector(".help-link");
    const options = results.map(({ title, heading, href }) =>
      this.#option(href, title, heading ? [element("span", {}, heading)] : []));
    if (help instanceof HTMLAnchorElement) options.unshift(this.#option(help.href, help.text, []));
    if (count > results.length) options.push(this.#option(this.#address(text), filled(this.words.all, count), []));
    options.forEach((option, index) => option.id = `_search-option-${index}`);
    this.list.replaceChildren(...options);
    this.#toggleList(options.length > 0);
  }

  /** @param {string} href @param {string} title @param {Node[]} rest */
  #option(href, title, rest) {
    return element("li", { role: "option", "aria-selected": "false", "data-href": href }, element("b", {}, title), ...rest);
  }

  /** @param {boolean} isShown */
  #toggleList(isShown) {
    this.list.hidden = !isShown;
    this.input.setAttribute("aria-expanded", `${isShown}`);
    this.#activate(-1);
  }

  #close() {
    this.#turn++;
    if (!this.list.hidden) this.#toggleList(false);
  }

  /** @param {number} index -1 for the box itself */
  #activate(index) {
    this.list.children[this.#active]?.setAttribute("aria-selected", "false");
    this.#active = index;
    const option = this.list.children[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
  }

  /** @param {KeyboardEvent} event */
  #pressed(event) {
    const count = this.list.children.length;
    const isOpen = !this.list.hidden;
    if (event.isComposing) return;
    // The box itself comes between the last option and the first.
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? count : 0;
    if (step && count) {
      if (!isOpen) this.#toggleList(true);
      this.#activate((this.#active + 1 + step) % (count + 1) - 1);
    } else if (event.key === "Escape" && isOpen) {
      this.#close();
    } else if (event.key === "Enter" && isOpen && this.#active >= 0) {
      this.#follow(this.list.children[this.#active]);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** @param {Element | null} option */
  #follow(option) {
    if (!(option instanceof HTMLElement) || !option.dataset.href) return;
    this.#close();
    location.assign(option.dataset.href);
  }

  // The page of results

  #readAddress() {
    // The link that skips the header leaves the results as they are.
    if (/^#(?!q=)/.test(location.hash)) return;
    let text = location.hash.slice(3);
    try {
      text = decodeURIComponent(text);
    } catch {}
    this.input.value = text;
    this.#show(text);
  }

  /** @param {string} text */
  #show(text, limit = 10) {
    document.title = (text.trim() && `${text.trim()} – `) + this.#title;
    return this.#draw(text, limit, (answer) => this.#fill(answer, text, limit));
  }

  /** @param {Answer} answer @param {string} text @param {number} limit */
  #fill(answer, text, limit) {
    const { results, count, synonyms, corrections, unknown, isUrgent } = answer;
    const parts = [element("p", { class: "search-count" }, this.#counted(answer, text))];
    /** @param {string} label @param {(Node | string)[]} words */
    const add = (label, words) => words.length && parts.push(
      element("p", {}, label, ...words.flatMap((word, index) => [index ? this.words.comma ?? ", " : " ", word])));
    add(this.words.corrections, corrections.map((word) => element("a", { href: this.#address(word) }, word)));
    add(this.words.synonyms, count ? synonyms : []);
    add(this.words.unknown, count ? unknown : []);
    parts.push(element("ol", {}, ...results.map((result) => this.#item(result))));
    if (count > results.length) {
      const more = element("button", { type: "button" }, this.words.more);
      more.addEventListener("click", () => this.#show(text, limit + 10));
      parts.push(more);
    }
    const hasFocus = this.output?.contains(document.activeElement);
    this.output?.replaceChildren(...text.trim() ? parts : []);
    // The element with the focus is gone, so the first new result gets it.
    if (hasFocus) (/** @type {HTMLElement | undefined} */ (this.output?.querySelectorAll("h2 a")[limit - 10]) ?? this.input).focus();
    /** @param {string} name @param {boolean} isShown */
    const toggle = (name, isShown) => document.querySelector(name)?.toggleAttribute("hidden", !isShown);
    toggle(".search-urgent", isUrgent);
    toggle(".search-help", !count);
  }

  /** @param {Result} result */
  #item({ title, href, snippet, sections }) {
    const page = href.replace(/#.*/, "");
    const links = sections.map(({ heading, href }) => element("li", {}, element("a", { href }, heading)));
    return element("li", {}, element("h2", {}, element("a", { href: page }, title)),
      element("p", {}, ...marked(snippet)), ...links.length ? [element("ul", {}, ...links)] : []);
  }
}

const form = globalThis.document?.querySelector("form.search");
if (form) new SearchBox(/** @type {HTMLFormElement} */ (form));
