package riskmap.backend.account;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Makes the first account when the service starts, and shows a made-up password once: on the terminal, never in logs. */
@Singleton
class FirstAccount implements ApplicationEventListener<ServerStartupEvent> {

    private final Accounts accounts;
    private final String given;

    FirstAccount(Accounts accounts, @Value("${riskmap.admin-password:}") String given) {
        this.accounts = accounts;
        this.given = given;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        accounts.makeFirst(given)
                .ifPresent(password -> System.out.println(
                        "\n  First account: " + Accounts.FIRST + " / " + password + "  (shown only now)\n"));
    }
}
