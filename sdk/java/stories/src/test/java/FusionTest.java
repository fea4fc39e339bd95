import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.dragoman_project.fusion.ApiClient;
import io.github.dragoman_project.fusion.ApiException;
import io.github.dragoman_project.fusion.api.SessionsApi;
import io.github.dragoman_project.fusion.api.UserManagementApi;
import io.github.dragoman_project.fusion.model.CreateUser;
import io.github.dragoman_project.fusion.model.Login;
import io.github.dragoman_project.fusion.model.PatchPassword;
import io.github.dragoman_project.fusion.model.UpdateUser;
import io.github.dragoman_project.fusion.model.User;
import java.util.List;
import org.junit.jupiter.api.Test;

class FusionTest {
    @Test
    void aUserLivesFromMakingToDeletion() throws ApiException {
        ApiClient client = new ApiClient().setBasePath(Server.door("fusion"));
        client.setUsername("admin");
        client.setPassword(Server.adminPassword());
        UserManagementApi users = new UserManagementApi(client);
        String name = Server.unique("jo/hn 100% ünï");

        User made = users.createUser(new CreateUser().username(name).password("secret-pw1").roleNames(List.of("developer")), null);
        assertEquals(name, users.getUser(made.getId(), null).getUsername());
        UpdateUser change = new UpdateUser().roleNames(List.of("developer")).timezone("Europe/Paris");
        assertEquals("Europe/Paris", users.updateUser(made.getId(), change, null).getTimezone());

        login(name, "secret-pw1");
        users.updateUserPassword(made.getId(), new PatchPassword().password("secret-pw2").passwordConfirm("secret-pw2"), null);
        login(name, "secret-pw2");
        List<User> page = users.getUsers(null, null, null, 1, 1, null);
        assertEquals(1, page.size());

        assertEquals(401, assertThrows(ApiException.class, () -> login(name, "secret-pw1")).getCode());
        users.deleteUser(made.getId(), null);
        assertEquals(404, assertThrows(ApiException.class, () -> users.getUser(made.getId(), null)).getCode());
    }

    private static void login(String name, String password) throws ApiException {
        ApiClient stranger = new ApiClient().setBasePath(Server.door("fusion"));
        new SessionsApi(stranger).createSession(new Login().username(name).password(password), null);
    }
}
