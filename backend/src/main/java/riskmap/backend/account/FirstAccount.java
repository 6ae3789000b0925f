package riskmap.backend.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.Optional;
import riskmap.backend.http.city.Readiness;
import riskmap.geodata.model.LocalizedText;

/** Makes the first account when the service starts, and shows a made-up password once: on the terminal, never in logs. */
@Singleton
class FirstAccount implements ApplicationEventListener<ServerStartupEvent>, Readiness {

    private final Accounts accounts;
    private final String given;
    private volatile boolean made;

    FirstAccount(Accounts accounts, @Value("${riskmap.admin-password:}") String given) {
        this.accounts = accounts;
        this.given = given;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        accounts.makeFirst(given)
                .ifPresent(password -> System.out.println(
                        "\n  First account: " + Accounts.FIRST + " / " + password + "  (shown only now)\n"));
        made = true;
    }

    /** Nobody can log in before there is an account, so that a script which waits for the service waits for it, too. */
    @Override
    public Optional<LocalizedText> missing() {
        return made
                ? Optional.empty()
                : Optional.of(LocalizedText.of("正在建立第一个账号，请稍候", "the first account is still being made"));
    }
}
