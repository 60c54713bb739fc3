using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.CloudFormation.Templates;

public sealed class RefusalTests : StackFacts
{
    public static TheoryData<string, string, string> Table => Cases.Read("Emulator/CloudFormation/Templates/Refusals.cases");

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_template_with_a_fault_is_refused(string fault, string template, string error) =>
        (await RefusalOf(CreateAsync(template.Replace("\\n", "\n", StringComparison.Ordinal)))).ShouldBe($"400 ValidationError: {error}", fault);

    [Fact]
    public async Task An_unknown_property_fails_its_resource()
    {
        await CreateAsync("Resources: {A: {Type: AWS::SES::EmailIdentity, Properties: {EmailIdentity: a@b.edu, Colour: red}}}");

        (await EventsAsync()).ShouldContain("A CREATE_FAILED Properties validation failed for resource A with message:\n#: extraneous key [Colour] is not permitted");
    }
}
