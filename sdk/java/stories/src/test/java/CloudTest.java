import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.dragoman_project.cloud.ApiClient;
import io.github.dragoman_project.cloud.ApiException;
import io.github.dragoman_project.cloud.api.AuthenticationApi;
import io.github.dragoman_project.cloud.api.UsersApi;
import io.github.dragoman_project.cloud.model.BasicFailedReply;
import io.github.dragoman_project.cloud.model.LoginRequest;
import io.github.dragoman_project.cloud.model.NewUser;
import io.github.dragoman_project.cloud.model.NewUserSecurity;
import io.github.dragoman_project.cloud.model.PlatformRole;
import io.github.dragoman_project.cloud.model.User;
import io.github.dragoman_project.cloud.model.UserPatch;
import io.github.dragoman_project.cloud.model.UserPatchSecurity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloudTest {
    @Test
    void aUserLivesFromMakingToDeletion() throws ApiException, IOException {
        UsersApi users = new UsersApi(as("admin", Server.adminPassword()));
        String name = Server.unique("j.doe@example.org");

        NewUserSecurity security = new NewUserSecurity().password("secret-1").addRolesItem(PlatformRole.ECE_DEPLOYMENT_VIEWER);
        User made = users.createUser(new NewUser().userName(name).security(security));
        assertTrue(made.getSecurity().getEnabled());
        assertEquals(List.of("ece_deployment_viewer"), users.getUser(name).getSecurity().getRoles());
        assertEquals("j@example.org", users.updateUser(name, new UserPatch().email("j@example.org")).getEmail());

        UsersApi self = new UsersApi(as(name, "secret-1"));
        assertEquals(name, self.getCurrentUser().getUserName());
        self.updateCurrentUser(new UserPatch().security(new UserPatchSecurity().password("secret-2")));
        assertEquals("j@example.org", new UsersApi(as(name, "secret-2")).getCurrentUser().getEmail());
        assertTrue(users.getUsers(true).getUsers().stream().anyMatch(user -> user.getUserName().equals(name)));

        ApiException refused = assertThrows(ApiException.class, () -> as(name, "secret-1"));
        assertEquals(401, refused.getCode());
        assertEquals("root.unauthenticated", BasicFailedReply.fromJson(refused.getResponseBody()).getErrors().get(0).getCode());
        users.deleteUser(name);
        assertEquals(404, assertThrows(ApiException.class, () -> users.getUser(name)).getCode());
    }

    private static ApiClient as(String name, String password) throws ApiException {
        ApiClient client = new ApiClient().setBasePath(Server.door("cloud"));
        client.setBearerToken(new AuthenticationApi(client).login(new LoginRequest().username(name).password(password)).getToken());
        return client;
    }
}
