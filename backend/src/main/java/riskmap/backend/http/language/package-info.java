/** Which of the languages of the product a request asks for. */
package riskmap.backend.http.language;
