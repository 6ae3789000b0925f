/** What a request asks for: its parameters, read strictly, the language, the format, and the address it came to. */
package riskmap.backend.http.request;
