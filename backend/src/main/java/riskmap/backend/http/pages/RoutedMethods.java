package riskmap.backend.http.pages;

import io.micronaut.http.HttpRequest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;
import riskmap.backend.http.problem.KnownMethods;

/** The methods of the rooms' routes; the route of all pages counts where there is such a page. */
@Singleton
class RoutedMethods implements KnownMethods {

    private final Router router;
    private final PageFiles files;

    RoutedMethods(Router router, PageFiles files) {
        this.router = router;
        this.files = files;
    }

    @Override
    public Set<String> of(HttpRequest<?> request) {
        Set<String> methods = new TreeSet<>();
        for (UriRouteMatch<Object, Object> match : router.findAny(request)) {
            UriRouteInfo<Object, Object> route = match.getRouteInfo();
            boolean anyPage = route.getUriMatchTemplate().toString().equals(PageController.ANY);
            if (!anyPage || files.find(request.getPath().substring(1)).isPresent()) {
                methods.add(route.getHttpMethodName());
            }
        }
        return methods;
    }
}
