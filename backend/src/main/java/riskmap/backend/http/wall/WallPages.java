package riskmap.backend.http.wall;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import riskmap.backend.http.pages.Pages;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.wall.token.ScreenTokens;
import riskmap.geodata.model.LocalizedText;

/** The pages of the wall: the screen, the director's desk, the editor of scenes. */
@Controller("/wall")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
class WallPages {

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String TOKEN = "token";

    private final Pages pages;
    private final ScreenTokens tokens;

    WallPages(Pages pages, ScreenTokens tokens) {
        this.pages = pages;
        this.tokens = tokens;
    }

    /** With a token, keeps it in a cookie and leads on to the same address without it, so that it is not left in sight. */
    @Get
    HttpResponse<?> screen(HttpRequest<?> request) {
        String token = request.getParameters().get(TOKEN);
        if (token == null) {
            return pages.answer(request, "wall.html");
        }
        Optional<String> screen = tokens.screenOf(token);
        if (!token.isEmpty() && screen.isEmpty()) {
            throw Problem.of(
                            401,
                            "screen-token",
                            WallProblems.TOKEN,
                            LocalizedText.of(
                                    "此地址中的令牌无效或已撤销；请向值班员索取新地址，或打开 /wall 以公开模式显示",
                                    "the token in this address is unknown or was revoked; ask for a new address, or open"
                                            + " /wall as a public screen"))
                    .with("parameter", TOKEN)
                    .toException();
        }
        Cookie cookie = Cookie.of(ScreenCookie.NAME, token)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Strict)
                .secure(request.isSecure())
                .maxAge(token.isEmpty() ? Duration.ZERO : YEAR);
        return HttpResponse.seeOther(without(request)).cookie(cookie).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static URI without(HttpRequest<?> request) {
        UriBuilder address = UriBuilder.of("/wall");
        request.getParameters().asMap().forEach((name, values) -> {
            if (!name.equals(TOKEN)) {
                address.queryParam(name, values.toArray());
            }
        });
        return address.build();
    }

    @Get("/director")
    HttpResponse<?> director(HttpRequest<?> request) {
        return pages.answer(request, "director.html");
    }

    @Get("/scenes/edit")
    HttpResponse<?> scenes(HttpRequest<?> request) {
        return pages.answer(request, "scenes.html");
    }
}
