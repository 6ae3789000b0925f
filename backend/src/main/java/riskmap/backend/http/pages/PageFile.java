package riskmap.backend.http.pages;

import riskmap.backend.http.document.Encoding;

/**
 * One file of the pages.
 *
 * @param type media type
 * @param hash of the content, for entity tags
 * @param zipped gzip of the content
 * @param policy its content security policy; null where none is needed
 */
record PageFile(String type, byte[] bytes, String hash, byte[] zipped, String policy) {

    static PageFile of(String type, byte[] bytes, String policy) {
        return new PageFile(type, bytes, Sha256.hex(bytes).substring(0, 32), Encoding.gzip(bytes), policy);
    }

    boolean isWorthZipping() {
        return zipped.length < bytes.length * 9 / 10;
    }

    String tag(boolean gzip) {
        return "\"" + hash + (gzip ? "-gz\"" : "\"");
    }
}
