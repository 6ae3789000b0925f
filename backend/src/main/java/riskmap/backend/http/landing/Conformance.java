package riskmap.backend.http.landing;

import java.util.List;

/** Conformance classes that hold because of the landing room itself. */
final class Conformance {

    static final List<String> COMMON = List.of(
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/landing-page",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/json",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/html",
            "http://www.opengis.net/spec/ogcapi-common-1/1.0/conf/oas30");

    private Conformance() {}
}
