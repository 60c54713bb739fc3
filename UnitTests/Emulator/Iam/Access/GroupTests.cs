using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Iam.Access;

public sealed class GroupTests : IamFacts
{
    [Fact]
    public async Task A_user_may_do_what_its_groups_may()
    {
        await IamAsync("CreateUser", ("UserName", "ada"));
        var keys = Keys.Read(await IamAsync("CreateAccessKey", ("UserName", "ada")));
        await IamAsync("CreateGroup", ("GroupName", "staff"));
        await IamAsync("PutGroupPolicy", ("GroupName", "staff"), ("PolicyName", "p"), ("PolicyDocument", """{"Statement":{"Effect":"Allow","Action":"iam:ListRoles","Resource":"*"}}"""));
        (await CallAsync(keys, "iam", "2010-05-08", "ListRoles")).ShouldStartWith("403 AccessDenied");

        await IamAsync("AddUserToGroup", ("GroupName", "staff"), ("UserName", "ada"));

        (await CallAsync(keys, "iam", "2010-05-08", "ListRoles")).ShouldBe("200");
        (await IamAsync("GetGroup", ("GroupName", "staff"))).Element("Users")!.Descendants("UserName").Select(name => name.Value).ShouldBe(["ada"]);
        (await IamAsync("ListGroupsForUser", ("UserName", "ada"))).Descendants("GroupName").Select(name => name.Value).ShouldBe(["staff"]);
        (await Should.ThrowAsync<QueryFault>(() => IamAsync("DeleteGroup", ("GroupName", "staff")))).Message.ShouldStartWith("409 DeleteConflict");

        await IamAsync("RemoveUserFromGroup", ("GroupName", "staff"), ("UserName", "ada"));
        (await CallAsync(keys, "iam", "2010-05-08", "ListRoles")).ShouldStartWith("403 AccessDenied");
    }

    [Fact]
    public async Task The_account_tells_of_itself()
    {
        await IamAsync("CreateUser", ("UserName", "ada"));
        await IamAsync("CreateAccountAlias", ("AccountAlias", "campus"));

        (await IamAsync("ListAccountAliases")).Element("AccountAliases")!.Value.ShouldBe("campus");
        (await IamAsync("GetAccountSummary")).Descendants("entry").Single(entry => entry.Element("key")!.Value == "Users").Element("value")!.Value.ShouldBe("1");
        (await IamAsync("GetAccountAuthorizationDetails")).Element("UserDetailList")!.Descendants("UserName").Single().Value.ShouldBe("ada");
        await IamAsync("DeleteAccountAlias", ("AccountAlias", "campus"));
        (await Should.ThrowAsync<QueryFault>(() => IamAsync("DeleteAccountAlias", ("AccountAlias", "campus")))).Message.ShouldBe("404 NoSuchEntity: The account alias campus cannot be found.");
    }
}
