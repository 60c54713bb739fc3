using CampusIssues.Emulator.DynamoDb.Shapes;

namespace CampusIssues.Emulator.DynamoDb.Streams;

/// <summary>Members that inputs of the streams API share.</summary>
internal static class StreamInputs
{
    public static readonly Member StreamArn = new("StreamArn", Shape.String) { NotNull = true, MinLength = 37, MaxLength = 1024 };
}
