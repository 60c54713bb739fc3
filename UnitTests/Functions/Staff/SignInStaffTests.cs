using CampusIssues.Functions.Access;
using CampusIssues.Functions.Staff;
using CampusIssues.UnitTests.Functions.Support;

namespace CampusIssues.UnitTests.Functions.Staff;

public sealed class SignInStaffTests
{
    [Fact]
    public async Task The_right_pin_gives_a_token_with_name_and_role()
    {
        var campus = await StartAsync();

        var answer = await SignInAsync(campus, "Bo", "246810");

        answer.Status.ShouldBe(200, answer.Body);
        (answer.Text("name"), answer.Text("role"), answer.Text("expiresAt")).ShouldBe(("bo", "technician", "2026-03-02T10:30:00.000Z"));
        campus.Services.StaffTokens.Read("Bearer " + answer.Text("token")).ShouldBe(new Principal("bo", Role.Technician));
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_pin_get_the_same_words()
    {
        var campus = await StartAsync();

        var wrong = await SignInAsync(campus, "bo", "000000");
        var unknown = await SignInAsync(campus, "nobody", "000000");

        (wrong.Status, wrong.Body).ShouldBe((401, """{"message":"Name or PIN is wrong","errors":[],"requestId":"request-1"}"""));
        unknown.Body.ShouldBe(wrong.Body);
    }

    [Theory]
    [InlineData("bo")]
    [InlineData("nobody")]
    public async Task After_five_failures_there_is_a_rest_even_for_the_right_pin(string name)
    {
        var campus = await StartAsync();
        for (var turn = 0; turn < 5; turn++)
        {
            (await SignInAsync(campus, name, "000000")).Status.ShouldBe(401);
        }

        var locked = await SignInAsync(campus, name, "246810");

        locked.Status.ShouldBe(429);
        locked.Headers["Retry-After"].ShouldBe("900");
        campus.Clock.Advance(TimeSpan.FromMinutes(15));
        (await SignInAsync(campus, name, "246810")).Status.ShouldBe(name == "bo" ? 200 : 401);
    }

    [Fact]
    public async Task Many_guesses_at_once_are_five()
    {
        var campus = await StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(pin => SignInAsync(campus, "bo", $"{pin}")));

        answers.Count(answer => answer.Status == 401).ShouldBe(5);
        answers.Count(answer => answer.Status == 429).ShouldBe(7);
    }

    [Fact]
    public async Task Success_forgets_failures()
    {
        var campus = await StartAsync();
        for (var turn = 0; turn < 2; turn++)
        {
            await SignInAsync(campus, "bo", "000000");
            await SignInAsync(campus, "bo", "000000");
            (await SignInAsync(campus, "bo", "246810")).Status.ShouldBe(200);
        }
    }

    [Fact]
    public async Task A_pin_is_in_no_log_line_and_in_no_table()
    {
        var campus = await StartAsync();
        await SignInAsync(campus, "bo", "246810");

        campus.Output.ShouldNotContain(line => line.Contains("246810", StringComparison.Ordinal));
        var item = (await campus.Dynamo.ScanAsync(campus.Settings.StaffTable, ["name", "pinHash", "pinSalt", "pinRounds", "role"])).Items.ShouldHaveSingleItem();
        item["pinRounds"].N.ShouldBe("210000");
        item["pinHash"].S.ShouldNotContain("246810");
    }

    [Fact]
    public async Task Adding_staff_again_changes_role_and_pin_and_keeps_the_rest()
    {
        var campus = await StartAsync();
        var first = await ItemAsync(campus);

        await AddAsync(campus, "bo", "technician", "246810");
        var same = await ItemAsync(campus);
        await AddAsync(campus, "bo", "admin", "135790");
        var changed = await ItemAsync(campus);

        same["pinHash"].S.ShouldBe(first["pinHash"].S);
        changed["role"].S.ShouldBe("admin");
        changed["createdAt"].S.ShouldBe(first["createdAt"].S);
        (await SignInAsync(campus, "bo", "135790")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("bo", "chief", "246810")]
    [InlineData("b o", "admin", "246810")]
    [InlineData("bo", "admin", "12345")]
    [InlineData("bo", "admin", null)]
    public async Task Bad_usage_ends_with_2(string name, string role, string? pin)
    {
        var campus = await TestCampus.StartAsync();

        (await new AddStaff(campus.Services.Staff, campus.Services.Log).RunAsync(["add-staff", name, "--role", role], pin, CancellationToken.None)).ShouldBe(2);
    }

    private static async Task<Dictionary<string, Amazon.DynamoDBv2.Model.AttributeValue>> ItemAsync(TestCampus campus) =>
        (await campus.Dynamo.GetItemAsync(campus.Settings.StaffTable, new() { ["name"] = new() { S = "bo" } })).Item;

    private static async Task<TestCampus> StartAsync()
    {
        var campus = await TestCampus.StartAsync();
        await AddAsync(campus, "bo", "technician", "246810");
        return campus;
    }

    private static async Task AddAsync(TestCampus campus, string name, string role, string pin) =>
        (await new AddStaff(campus.Services.Staff, campus.Services.Log).RunAsync(["add-staff", name, "--role", role], pin, CancellationToken.None)).ShouldBe(0);

    private static Task<Answer> SignInAsync(TestCampus campus, string name, string pin) =>
        campus.PostAsync("/admin/sign-in", new() { ["name"] = name, ["pin"] = pin });
}
