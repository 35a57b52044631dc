/* A zip file whose parts are stored as they are: names in UTF-8, the same parts give the same bytes. Pure. */
"use strict";
(() => {
  const UTF8 = 0x0800;
  const VERSION = 20;
  /* Midnight of 1 January 1980, the first day that zip knows: no clock is in the file. */
  const DAY = 0x0021;
  const LOCAL = 0x04034b50;
  const CENTRAL = 0x02014b50;
  const END = 0x06054b50;
  const TABLE = Array.from({ length: 256 }, (_, number) => {
    let value = number;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return value >>> 0;
  });

  const crc = (bytes) => {
    let value = 0xffffffff;
    for (const byte of bytes) {
      value = TABLE[(value ^ byte) & 0xff] ^ (value >>> 8);
    }
    return (value ^ 0xffffffff) >>> 0;
  };

  /** Numbers of two (`s`) or four (`l`) bytes, low byte first. */
  const packed = (form, numbers) => {
    const bytes = [];
    numbers.forEach((number, at) => {
      const size = form[at] === "s" ? 2 : 4;
      for (let byte = 0; byte < size; byte += 1) {
        bytes.push((number >>> (8 * byte)) & 0xff);
      }
    });
    return new Uint8Array(bytes);
  };

  const joined = (parts) => {
    const made = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      made.set(part, at);
      at += part.length;
    }
    return made;
  };

  /** One zip of {name: text or bytes}, sorted by name. */
  const zip = (files) => {
    const coder = new TextEncoder();
    const bodies = [];
    const index = [];
    let offset = 0;
    for (const name of Object.keys(files).sort()) {
      const bytes = typeof files[name] === "string" ? coder.encode(files[name]) : files[name];
      const title = coder.encode(name);
      const facts = [VERSION, UTF8, 0, 0, DAY, crc(bytes), bytes.length, bytes.length, title.length, 0];
      const head = packed("lssssslllss", [LOCAL, ...facts]);
      bodies.push(head, title, bytes);
      index.push(packed("lsssssslllsssssll", [CENTRAL, VERSION, ...facts, 0, 0, 0, 0, offset]), title);
      offset += head.length + title.length + bytes.length;
    }
    const size = index.reduce((sum, part) => sum + part.length, 0);
    const count = Object.keys(files).length;
    const end = packed("lsssslls", [END, 0, 0, count, count, size, offset, 0]);
    return joined([...bodies, ...index, end]);
  };

  globalThis.abFormZip = { zip };
})();
