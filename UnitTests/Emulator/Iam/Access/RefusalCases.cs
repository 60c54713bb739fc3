using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Iam.Access;

/// <summary>The operations and what they are called with; <c>-</c> is the request of the service's row <c>*</c>.</summary>
internal static class RefusalCases
{
    private const string Same = "-";

    private static readonly (string Operation, string Request, string Action)[] Rows =
        [.. Cases.Read("Emulator/Iam/Access/Refusals.cases").Select(row => ((string)row[0], (string)row[1], (string)row[2]))];

    public static TheoryData<string, string, string> Operations
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (operation, request, action) in Rows.Where(row => !row.Operation.EndsWith(" *", StringComparison.Ordinal)))
            {
                data.Add(operation, request == Same ? RequestOf(operation.Split(' ')[0]) : request, action);
            }

            return data;
        }
    }

    private static string RequestOf(string service) => Rows.FirstOrDefault(row => row.Operation == $"{service} *").Request ?? "";
}
