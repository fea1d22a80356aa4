// Unpacks LZMA by the little WebAssembly module that is made of assembly/lzma.ts.
import unpacker from '../generated/unpacker';

interface Decoder {
  memory: WebAssembly.Memory;
  take(length: number): number;
  open(): number;
  end(): number;
  run(length: number): number;
}

/** How much is unpacked before the next step may begin with it. */
const piece = 2 ** 18;

/** The container's header. */
const headerLength = 13;

/** True where the bytes are such a container, by the properties that `xz` writes. */
export function isLzma(packed: Uint8Array): boolean {
  return packed[0] === 0x5d && packed[1] === 0 && packed.length > headerLength;
}

function decoderOf(packed: Uint8Array): Decoder {
  const bytes = Uint8Array.from(atob(unpacker), (letter) => letter.charCodeAt(0));
  // So small that browsers compile it at once.
  const made = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports as unknown as Decoder;
  const at = made.take(packed.length);
  new Uint8Array(made.memory.buffer).set(packed, at);
  return made;
}

/** Unpacks about so many bytes more, and says where they end. */
function further(decoder: Decoder, length: number): number {
  const end = decoder.run(length);
  if (end === 0) throw new Error('the packed core is cut short or damaged');
  return end;
}

/** The bytes inside. */
export function unpack(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoder = decoderOf(packed);
  const start = decoder.open();
  const end = further(decoder, decoder.end() - start);
  return new Uint8Array(decoder.memory.buffer as ArrayBuffer, start, end - start);
}

/** The bytes inside, piece by piece as they are asked for. */
export function unpackAsStream(packed: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let decoder: Decoder;
  let at: number;
  return new ReadableStream({
    start: () => {
      decoder = decoderOf(packed);
      at = decoder.open();
    },
    pull: (stream) => {
      const end = further(decoder, piece);
      stream.enqueue(new Uint8Array(decoder.memory.buffer as ArrayBuffer).slice(at, end));
      at = end;
      if (end === decoder.end()) stream.close();
    },
  });
}
