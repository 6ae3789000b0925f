package riskmap.backend.http.wall;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import riskmap.backend.http.problem.Problem;
import riskmap.backend.http.problem.ProblemAnswers;
import riskmap.backend.http.problem.ProblemException;
import riskmap.backend.http.problem.WriteProblems;
import riskmap.backend.wall.document.InvalidDocument;
import riskmap.backend.wall.document.ScreenId;
import riskmap.backend.wall.token.ScreenTokens.Holder;

/** What can be wrong with requests to the wall, in problems. */
@Factory
class WallProblems {

    @Singleton
    ExceptionHandler<InvalidDocument, HttpResponse<byte[]>> invalid() {
        return (request, invalid) -> ProblemAnswers.answer(Problem.of(
                        400, "invalid-document", "The document breaks its declaration", invalid.getMessage())
                .with(
                        "errors",
                        invalid.violations().stream().map(WriteProblems::field).toList()));
    }

    /** An id of a screen or wall in an address; a problem of status 400 when it cannot be one. */
    static String id(String name, String given) {
        if (!ScreenId.fits(given)) {
            throw Problem.badParameter(name, given, ScreenId.EXPECTATION).toException();
        }
        return given;
    }

    /** The problem of a screen whose token does not hold. */
    static ProblemException token(String screen, Holder holder) {
        String detail = holder == Holder.WRONG
                ? "screen '" + screen + "' has a token of its own, and this request shows none or another;"
                        + " open /wall with the address that was made with the token"
                : "the token this screen shows was revoked, or is that of another screen than '" + screen
                        + "'; open /wall with a new one, or /wall?token= to go on as a public screen";
        return Problem.of(401, "screen-token", "The token of the screen does not hold", detail)
                .with("screen", screen)
                .toException();
    }
}
