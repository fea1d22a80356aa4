// What runs in the page: three readers of a text, each with all that it finds
// taken out of it, and what the measuring asks of them.
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const wink = winkNLP(model);
const program = new globalThis.Go();

const readers = {
  record: (text) => JSON.parse(globalThis.visavis.extract(text, '', '')).statements.length,
  wink: (text) => wink.readDoc(text).entities().out().length,
  compromise: (text) => {
    const doc = compromise(text);
    return [doc.people(), doc.places(), doc.quotations()].map((found) => found.out('array').length);
  },
};

globalThis.peers = {
  /** Starts the core from its program, in base64. */
  async start(base64) {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const { instance } = await WebAssembly.instantiate(bytes, program.importObject);
    void program.run(instance);
    while (!globalThis.visavis) await new Promise((done) => setTimeout(done));
  },
  read(name, texts, rounds) {
    for (let round = 0; round < rounds; round++) for (const text of texts) readers[name](text);
  },
  /** How long each text takes, by the clock: the one thing that a reader waits for. */
  latencies(name, texts) {
    return texts.map((text) => {
      const start = performance.now();
      readers[name](text);
      return performance.now() - start;
    });
  },
  memory: () => program._inst.exports.mem.buffer.byteLength / 1e6,
};
