namespace CampusIssues.UnitTests.Emulator.DynamoDb.Operations;

public sealed class OperationTests
{
    public static TheoryData<string> Files => [.. OperationCases.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_answers_as_AWS_does(string operation)
    {
        using var dynamo = new Dynamo();

        OperationCases.Play(operation, dynamo);
    }

    [Fact]
    public void Every_operation_has_its_cases()
    {
        using var dynamo = new Dynamo();

        dynamo.Operations.Except(OperationCases.Files).ShouldBeEmpty();
    }
}
