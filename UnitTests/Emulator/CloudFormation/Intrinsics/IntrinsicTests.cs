using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.CloudFormation.Intrinsics;

public sealed class IntrinsicTests : StackFacts
{
    private const string Around = """
        Parameters:
          Text: {Type: String, Default: hello}
          Words: {Type: CommaDelimitedList, Default: "x, y,z"}
          Number: {Type: Number, Default: 3}
        Mappings:
          Sizes: {small: {cpu: 1}}
        Conditions:
          IsHello: !Equals [!Ref Text, hello]
          IsNot: !Not [!Condition IsHello]
          Both: !And [!Condition IsHello, !Condition IsNot]
          Either: !Or [!Condition IsHello, !Condition IsNot]
        Resources:
          Key: {Type: AWS::KMS::Alias, Properties: {AliasName: alias/k}}
        Outputs:
          It:
            Value: 
        """;

    public static TheoryData<string, string, string> Table => Cases.Read("Emulator/CloudFormation/Intrinsics/Intrinsics.cases");

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_function_has_its_value(string expression, string nothing, string value)
    {
        nothing.ShouldBe("-");
        await CreateAsync($"{Around}{expression}");

        (await OutputsAsync())["It"].ShouldBe(value);
    }

    [Fact]
    public async Task An_export_is_imported_and_kept_while_it_is()
    {
        await CreateAsync("Resources: {K: {Type: AWS::KMS::Alias, Properties: {AliasName: alias/k}}}\nOutputs: {O: {Value: !Ref K, Export: {Name: key}}}");
        await CallAsync("CreateStack", ("StackName", "other"), ("TemplateBody", "Resources: {K: {Type: AWS::KMS::Alias, Properties: {AliasName: !ImportValue key}}}"));

        (await CallAsync("ListImports", ("ExportName", "key"))).Descendants("member").Single().Value.ShouldBe("other");
        (await RefusalOf(CallAsync("DeleteStack", ("StackName", "demo")))).ShouldBe("400 ValidationError: Export key cannot be deleted as it is in use by other");
    }
}
