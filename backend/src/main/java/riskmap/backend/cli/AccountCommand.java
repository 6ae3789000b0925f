package riskmap.backend.cli;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import riskmap.backend.account.AccountRefused;
import riskmap.backend.account.Accounts;
import riskmap.backend.account.Role;

/** Manages who may do what. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "List the accounts and their roles, or add, change and remove them."
                + " A viewer reads everything, an editor and an admin change it as well; one admin always stays.")
final class AccountCommand implements Callable<Integer> {

    private static final String ASKED = "Ask for the password, at least " + Accounts.SHORTEST
            + " characters; without this option it is made up and shown once.";

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        return with(store, accounts -> accounts.list()
                .forEach((name, role) -> System.out.println(name + "  " + role.code())));
    }

    @Command(description = "Add an account.", mixinStandardHelpOptions = true, sortOptions = false)
    int add(
            @Mixin StoreOptions where,
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(
                            names = "--role",
                            defaultValue = "viewer",
                            description = "${COMPLETION-CANDIDATES} (default: viewer).")
                    Role role,
            @Option(names = "--password", interactive = true, prompt = "Password: ", description = ASKED)
                    String password) {
        return with(where, accounts -> show(name, password, accounts.create(name, role, password)));
    }

    @Command(description = "Give an account another role.", mixinStandardHelpOptions = true, sortOptions = false)
    int role(
            @Mixin StoreOptions where,
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Parameters(paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}.") Role role) {
        return with(where, accounts -> accounts.changeRole(name, role));
    }

    @Command(description = "Give an account another password.", mixinStandardHelpOptions = true, sortOptions = false)
    int password(
            @Mixin StoreOptions where,
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(names = "--password", interactive = true, prompt = "Password: ", description = ASKED)
                    String password) {
        return with(where, accounts -> show(name, password, accounts.changePassword(name, password)));
    }

    @Command(description = "Remove an account.", mixinStandardHelpOptions = true, sortOptions = false)
    int remove(@Mixin StoreOptions where, @Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        return with(where, accounts -> accounts.remove(name));
    }

    private static void show(String name, String given, String chosen) {
        if (given == null) {
            System.out.println(name + " / " + chosen + "  (shown only now)");
        }
    }

    private static int with(StoreOptions where, Consumer<Accounts> work) {
        try (RunningService service = RunningService.start(where.properties())) {
            work.accept(service.get(Accounts.class));
            return 0;
        } catch (AccountRefused e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
