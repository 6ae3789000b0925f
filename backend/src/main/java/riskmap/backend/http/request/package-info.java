/** What a request asks for: its parameters, read strictly, the language, the format, the address it came to and the one it came from. */
package riskmap.backend.http.request;
